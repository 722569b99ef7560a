#!/usr/bin/env python3
"""records.py declare SEED COUNT FOLDER   writes records.h and records.c
records.py check SEED COUNT FOLDER     reads bindings.rs, writes check.rs

Random records, the same for the same seed: bit-fields, packed, aligned, #pragma pack, ms_struct,
unions, anonymous members, arrays, records in records. records.c sets and reads each member as C
does; check.rs lists the same members as the bindings have them; check_main.rs lets one side write
and the other read. How the bindings spell a member is read from bindings.rs: a member that Rust
cannot have as its own type is compared as bytes.
"""
import random
import re
import sys

PRELUDE = """\
enum eu { EU_A, EU_B, EU_C = 6 };
enum en { EN_A = -3, EN_B, EN_C = 3 };
enum __attribute__((packed)) e8 { E8_A, E8_B = 200 };
typedef int int_a16 __attribute__((aligned(16)));
typedef short short_a8 __attribute__((aligned(8)));
typedef int int_a1 __attribute__((aligned(1)));
typedef long long llong_a2 __attribute__((aligned(2)));
typedef int v4si __attribute__((vector_size(16)));
typedef float v2sf __attribute__((vector_size(8)));
typedef void (*callback)(int, char);
"""

INTEGERS = [("char", 8), ("signed char", 8), ("unsigned char", 8), ("short", 16),
            ("unsigned short", 16), ("int", 32), ("unsigned", 32), ("long", 64),
            ("unsigned long", 64), ("long long", 64), ("unsigned long long", 64)]
BIT_TYPES = INTEGERS + [("_Bool", 1), ("enum eu", 32), ("enum en", 32), ("enum e8", 8)]
OTHERS = ["_Bool", "float", "double", "long double", "__int128", "unsigned __int128", "void *",
          "const char *", "callback", "enum eu", "enum en", "enum e8", "float _Complex",
          "double _Complex", "v4si", "v2sf"]
NO_ARRAYS = ["int_a16", "short_a8", "int_a1", "llong_a2", "_Atomic int", "_Atomic long long"]


class Member:
    """A field: its C type (a name or a Record), array dimensions, width of a bit-field."""

    def __init__(self, name, type, dims=(), width=None, attributes="", is_integer=False):
        self.name, self.type, self.dims = name, type, dims
        self.width, self.attributes, self.is_integer = width, attributes, is_integer

    def declare(self):
        type = self.type
        if isinstance(type, Record):
            type = type.body() if type.tag is None else f"{type.keyword} {type.tag}"
        text = f"{type} {self.name or ''}" + "".join(f"[{n}]" for n in self.dims)
        if self.width is not None:
            text += f" : {self.width}"
        return f"{text}{self.attributes};"


class Record:
    def __init__(self, keyword, tag):
        self.keyword, self.tag = keyword, tag
        self.members, self.attributes, self.pack = [], "", None
        self.is_flexible, self.weight = False, 0

    def body(self):
        inside = " ".join(m.declare() for m in self.members)
        return f"{self.keyword}{' ' + self.tag if self.tag else ''} {{ {inside} }}{self.attributes}"

    def declare(self):
        text = self.body() + ";\n"
        if self.pack:
            text = f"#pragma pack(push, {self.pack})\n{text}#pragma pack(pop)\n"
        return text


class Generator:
    def __init__(self, seed, count):
        self.random = random.Random(seed)
        self.records = []
        for index in range(count):
            self.records.append(self.make_top(index))

    def chance(self, percent):
        return self.random.random() * 100 < percent

    def pick(self, items):
        return self.random.choice(items)

    def record_attributes(self):
        dice, align = self.random.random() * 100, self.pick([1, 2, 4, 8, 16, 32, 64])
        if dice < 15:
            return " __attribute__((packed))"
        if dice < 25:
            return f" __attribute__((aligned({align})))"
        if dice < 35:
            return f" __attribute__((packed, aligned({align})))"
        return " __attribute__((ms_struct))" if dice < 38 else ""

    def field_attributes(self):
        text = ""
        if self.chance(5):
            text += " __attribute__((packed))"
        if self.chance(7):
            text += f" __attribute__((aligned({self.pick([1, 2, 4, 8, 16, 32])})))"
        return text

    def make_top(self, index):
        self.counter = 0
        record = Record("union" if self.chance(15) else "struct", f"r{index}")
        if self.chance(20):
            record.pack = self.pick([1, 2, 4, 8, 16])
        self.fill(record, 0)
        return record

    def fill(self, record, depth):
        record.attributes = self.record_attributes()
        style = self.pick(["mixed", "mixed", "bits", "plain"])
        for _ in range(self.random.randint(1, 7 if depth == 0 else 3)):
            record.members.append(self.make_member(record, style, depth))
        if not any(m.name for m in record.members):
            record.members.append(Member(self.name(), "int", is_integer=True))
        record.weight = sum(getattr(m.type, "weight", 0) + 1 for m in record.members)
        if depth == 0 and record.keyword == "struct" and self.chance(4):
            record.members.append(Member("flexible", self.pick(["char", "int", "double"]), ("",)))
            record.is_flexible = True

    def name(self):
        self.counter += 1
        return f"f{self.counter}"

    def make_member(self, record, style, depth):
        bits = {"mixed": 45, "bits": 85, "plain": 5}[style]
        if self.chance(bits):
            return self.make_bit_field(record)
        if depth < 3 and self.chance(10):
            return self.make_inner(depth)
        known = [r for r in self.records[-40:] if not r.is_flexible and r.weight < 20]
        if known and self.chance(12):
            return Member(self.name(), self.pick(known), self.dimensions(15),
                          attributes=self.field_attributes())
        return self.make_plain()

    def dimensions(self, percent):
        if not self.chance(percent):
            return ()
        return tuple(self.random.randint(1, 4) for _ in range(self.random.randint(1, 2)))

    def make_plain(self):
        dice = self.random.random() * 100
        if dice < 70:
            return Member(self.name(), self.pick(INTEGERS)[0], self.dimensions(15),
                          attributes=self.field_attributes(), is_integer=True)
        if dice < 92:
            return Member(self.name(), self.pick(OTHERS), self.dimensions(15),
                          attributes=self.field_attributes())
        return Member(self.name(), self.pick(NO_ARRAYS))

    def make_bit_field(self, record):
        type, most = self.pick(BIT_TYPES)
        if self.chance(5) and record.keyword == "struct":
            return Member(None, type, width=0)
        width = self.random.randint(1, most) if self.chance(80) else most
        name = None if self.chance(6) else self.name()
        attributes = self.field_attributes() if name and self.chance(60) else ""
        return Member(name, type, width=width, attributes=attributes)

    def make_inner(self, depth):
        inner = Record("union" if self.chance(40) else "struct", None)
        self.fill(inner, depth + 1)
        if self.chance(60):
            inner.attributes = ""
        return Member(None if self.chance(60) else self.name(), inner)


# ---- what the bindings say ----

def split_fields(text):
    """The parts between commas outside brackets."""
    parts, depth, begin = [], 0, 0
    for i, c in enumerate(text):
        depth += c in "([{<"
        depth -= c in ")]}" or (c == ">" and text[i - 1] != "-")
        if c == "," and depth == 0:
            parts.append(text[begin:i])
            begin = i + 1
    return [p.strip() for p in parts + [text[begin:]] if p.strip()]


def block(text, begin):
    """What stands before the brace that closes the one before `begin`."""
    depth, at = 1, begin
    while depth:
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        at += 1
    return text[begin:at - 1]


class Bindings:
    """The structs, their fields' types, and the constructors of units."""

    def __init__(self, text):
        text = re.sub(r"#\s*\[doc\b[^\]]*\]", " ", text)
        self.fields, self.packed, self.constructors = {}, set(), {}
        for match in re.finditer(r"((?:#\s*\[[^\]]*\]\s*)*)pub (?:struct|union) (\w+)\s*(?:<[^{}]*>)?\s*\{([^{}]*)\}", text):
            attributes, name, body = match.groups()
            fields = {}
            for part in split_fields(body):
                key, _, type = part.partition(":")
                fields[key.replace("pub", "").strip()] = re.sub(r"\s+", "", type)
            self.fields[name] = fields
            if "packed" in attributes:
                self.packed.add(name)
        for match in re.finditer(r"impl (r\w+) \{", text):
            body = block(text, match.end())
            found = re.findall(r"pub fn (new_bitfield_\d+)\s*\(([^)]*)\)", body)
            self.constructors[match.group(1)] = [
                (name, [p.split(":")[0].strip() for p in split_fields(parameters)])
                for name, parameters in found]


def element_of(type):
    """[T;Nusize] -> T"""
    match = re.fullmatch(r"\[(.*);\d+usize\]", type)
    return match.group(1) if match else type


def is_bytes(type, c_type):
    """True if the bindings have no type of the member's own."""
    if type.startswith("__BindgenOpaqueArray"):
        return True
    if isinstance(c_type, Record):
        return not re.fullmatch(r"r\d\w*", type)
    return bool(re.fullmatch(r"\[u8;\d+usize\]", type))


# ---- members as both sides reach them ----

def inside_union(expression, type):
    """The place and type of a member, also of what stands around T and lies where T would."""
    match = re.fullmatch(r"__BindgenUnaligned<(.*)>", type)
    if match:
        return f"{expression}.0", match.group(1)
    match = re.fullmatch(r"(?:__BindgenUnionField|::std::mem::ManuallyDrop)<(.*)>", type)
    if not match:
        return expression, type
    return f"(*(addr_of_mut!({expression}) as *mut {match.group(1)}))", match.group(1)


class Leaf:
    """kind: bytes, integer or bits. c: `.a.b[1]` behind the record. rust: the place of the member,
    of bits that of the record with the accessors, whose name is `owner`."""

    def __init__(self, kind, c, rust, owner="", name="", width=0, is_behind_packed=False):
        self.kind, self.c, self.rust, self.owner = kind, c, rust, owner
        self.name, self.width, self.is_behind_packed = name, width, is_behind_packed


class Walk:
    """Lists the leaves of a record, and the constructors of its units."""

    def __init__(self, bindings):
        self.bindings, self.leaves, self.constructors, self.opaque = bindings, [], [], 0

    def record(self, record, type, c, rust, behind_packed):
        fields, owner, owner_place = self.bindings.fields[type], type, rust
        if "_bindgen_opaque_blob" in fields:
            self.opaque += 1
            return
        if set(fields) == {"packed"}:  # the accessors are the holder's
            type, rust = fields["packed"], rust + ".packed"
            fields = self.bindings.fields[type]
        is_packed = behind_packed or type in self.bindings.packed
        first, anonymous = len(self.leaves), 0
        for member in record.members:
            if member.width is not None:
                if member.name and member.width:
                    self.leaves.append(Leaf("bits", f"{c}.{member.name}", owner_place, owner,
                                            member.name, member.width, behind_packed))
                continue
            name = member.name
            if name is None:
                anonymous += 1
                name = f"__bindgen_anon_{anonymous}"
            place, field_type = inside_union(f"{rust}.{name}", fields[name])
            self.member(member, field_type, c + (f".{member.name}" if member.name else ""),
                        place, is_packed)
        self.units(owner, owner_place, rust, first)

    def member(self, member, type, c, rust, is_packed):
        if member.dims == ("",):
            return
        if is_bytes(type, member.type):
            self.leaf_bytes(member, c, rust)
            return
        for n in member.dims:
            type = element_of(type)
        if not isinstance(member.type, Record):
            for index in self.indexes(member.dims):
                kind = "integer" if member.is_integer and not is_bytes(type, member.type) else "bytes"
                self.leaves.append(Leaf(kind, c + index, rust + index))
            return
        if is_bytes(type, member.type):
            self.leaf_bytes(member, c, rust)
            return
        for index in self.indexes(member.dims):
            self.record(member.type, type, c + index, rust + index, is_packed)

    def leaf_bytes(self, member, c, rust):
        if member.name:  # an anonymous one has no name in C either
            self.leaves.append(Leaf("bytes", c, rust))

    @staticmethod
    def indexes(dims):
        if not dims:
            return [""]
        ends = ["".join("[0]" for _ in dims), "".join(f"[{n - 1}]" for n in dims)]
        return ends if ends[0] != ends[1] else ends[:1]

    def units(self, type, place, rust, first):
        by_name = {leaf.name: i for i, leaf in enumerate(self.leaves)
                   if i >= first and leaf.kind == "bits" and leaf.rust == place}
        for name, parameters in self.bindings.constructors.get(type, []):
            if parameters and all(p in by_name for p in parameters):
                unit = name.replace("new", "")
                self.constructors.append((type, name, f"{rust}.{unit}", [by_name[p] for p in parameters]))


def plain_leaves(record, c=""):
    """The leaves as C alone knows them, for records.c: path and kind."""
    for member in record.members:
        path = c + (f".{member.name}" if member.name else "")
        if member.width is not None:
            if member.name and member.width:
                yield path, "bits"
            continue
        if member.dims == ("",):
            continue
        kind = "integer" if member.is_integer else "bytes"
        if member.name:
            yield path, "bytes" if member.dims else kind
        for index in Walk.indexes(member.dims):
            if isinstance(member.type, Record):
                yield from plain_leaves(member.type, path + index)
            elif member.dims:
                yield path + index, kind


# ---- files ----

def write_c(records, out):
    out.write('#include <string.h>\n#include "records.h"\n'
              "typedef unsigned long long u64;\n"
              "struct leaf { const char *path; unsigned long long size; void (*copy)(char *, char *, int);\n"
              "  void (*set)(char *, u64); u64 (*get)(char *); };\n"
              "struct record { unsigned long long size, align, count; const struct leaf *leaves; };\n")
    for number, record in enumerate(records):
        name, rows = f"{record.keyword} {record.tag}", []
        for index, (path, kind) in enumerate(plain_leaves(record)):
            at, place = f"{number}_{index}", f"(({name} *)p)->{path[1:]}"
            if kind != "bytes":
                out.write(f"static u64 g{at}(char *p) {{ return (u64)(long long){place}; }}\n")
            if kind == "bits":
                out.write(f"static void s{at}(char *p, u64 v) {{ {place} = v; }}\n")
                rows.append(f'{{"{path}", 0, 0, s{at}, g{at}}}')
            else:
                out.write(f"static void c{at}(char *p, char *b, int in) {{ if (in) memcpy((void *)&{place}, b, "
                          f"sizeof {place}); else memcpy(b, (void *)&{place}, sizeof {place}); }}\n")
                get = f"g{at}" if kind == "integer" else "0"
                rows.append(f'{{"{path}", sizeof {place.replace("p)", "0)", 1)}, c{at}, 0, {get}}}')
        out.write(f"static const struct leaf l{number}[] = {{{', '.join(rows + ['{0, 0, 0, 0, 0}'])}}};\n")
    rows = [f"{{sizeof({r.keyword} {r.tag}), _Alignof({r.keyword} {r.tag}), sizeof l{n} / sizeof *l{n} - 1, l{n}}}"
            for n, r in enumerate(records)]
    out.write(f"const struct record c_records[] = {{{', '.join(rows)}}};\n")


def rust_leaf(leaf, index):
    place = leaf.rust
    if leaf.kind == "bytes":
        return f"Leaf::Bytes({index}, |p| unsafe {{ place(addr_of_mut!({place})) }})"
    if leaf.kind == "integer":
        return (f"Leaf::Integer({index}, |p| unsafe {{ place(addr_of_mut!({place})) }}, "
                f"|p| unsafe {{ number(addr_of!({place})) }})")
    get = set = "None"
    if not leaf.is_behind_packed:
        get = f"Some(|p| unsafe {{ (*addr_of!({place})).{leaf.name}().bits() }})"
        set = f"Some(|p, v| unsafe {{ (*addr_of_mut!({place})).set_{leaf.name}(Number::make(v)) }})"
    return (f"Leaf::Bits({index}, {leaf.width}, {get}, {set}, "
            f"|p| unsafe {{ {leaf.owner}::{leaf.name}_raw(addr_of!({place})).bits() }}, "
            f"|p, v| unsafe {{ {leaf.owner}::set_{leaf.name}_raw(addr_of_mut!({place}), Number::make(v)) }})")


def write_rust(records, bindings, out):
    opaque = 0
    rows = []
    for record in records:
        walk = Walk(bindings)
        walk.record(record, record.tag, "", f"(*(p as *mut {record.tag}))", False)
        opaque += walk.opaque
        paths = {path: i for i, (path, _) in enumerate(plain_leaves(record))}
        leaves = [rust_leaf(leaf, paths[leaf.c]) for leaf in walk.leaves]
        units = []
        for type, name, rust, parameters in walk.constructors:
            values = ", ".join(f"Number::make(v[{i}])" for i in range(len(parameters)))
            fields = ", ".join(f"({paths[walk.leaves[i].c]}, {walk.leaves[i].width})" for i in parameters)
            units.append(f"Unit {{ fields: &[{fields}], place: |p| unsafe {{ place(addr_of_mut!("
                         f"{rust})) }}, make: |v, out| unsafe {{ "
                         f"std::ptr::write_unaligned(out as *mut _, {type}::{name}({values})) }} }}")
        rows.append(f'Record {{ name: "{record.tag}", size: size_of::<{record.tag}>(), '
                    f"align: align_of::<{record.tag}>(), leaves: &[{', '.join(leaves)}], "
                    f"units: &[{', '.join(units)}] }}")
    out.write('include!("bindings.rs");\ninclude!("check_main.rs");\n'
              f"static OPAQUE: usize = {opaque};\n"
              f"static RECORDS: [Record; {len(rows)}] = [\n" + ",\n".join(rows) + "\n];\n")


def main():
    mode, seed, count, folder = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    records = Generator(seed, count).records
    if mode == "declare":
        with open(f"{folder}/records.h", "w") as out:
            out.write(PRELUDE + "".join(r.declare() for r in records))
        with open(f"{folder}/records.c", "w") as out:
            write_c(records, out)
        return
    with open(f"{folder}/bindings.rs") as file:
        bindings = Bindings(file.read())
    with open(f"{folder}/check.rs", "w") as out:
        write_rust(records, bindings, out)


if __name__ == "__main__":
    main()
