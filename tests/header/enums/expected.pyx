from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t
cdef extern from *:
  ctypedef bint bool
  ctypedef struct va_list

cdef extern from *:

  # What C chooses
  cdef enum Plain:
    # The first
    Plain_First,
    Plain_Second # = 5,
    Plain_Third,

  cdef enum:
    Small_Low # = 1,
    Small_High # = (1 << 3),
  ctypedef uint8_t Small;

  cdef enum Shape_Tag:
    Shape_Empty,
    Shape_Circle,
    Shape_Rect,
    Shape_Named,
    Shape_Two,

  cdef struct Shape_Rect_Body:
    float w;
    float h;

  cdef struct Shape_Named_Body:
    # What it is called
    const uint8_t *typeof_;

  cdef struct Shape_Two_Body:
    uint8_t _0;
    uint16_t _1;

  cdef struct Shape:
    Shape_Tag tag;
    float circle;
    Shape_Rect_Body rect;
    Shape_Named_Body named;
    Shape_Two_Body two;

  cdef enum:
    Event_Key,
    Event_Move,
    Event_Quit,
  ctypedef uint8_t Event_Tag;

  cdef struct Event_Move_Body:
    Event_Tag tag;
    int16_t x;
    int16_t y;

  cdef union Event:
    Event_Tag tag;
    uint32_t key;
    Event_Move_Body move;

  cdef enum:
    Both_Nothing # = -1,
    Both_Something,
  ctypedef int8_t Both_Tag;

  cdef struct Both:
    Both_Tag tag;
    uint8_t something[2];

  void root(Plain a, Small b, Shape c, Event d, Both e);
