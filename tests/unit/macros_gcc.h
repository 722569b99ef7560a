#define M0 0
#define M1 1
#define M2 42
#define M3 -1
#define M4 2147483647
#define M5 2147483648
#define M6 4294967295
#define M7 4294967296
#define M8 9223372036854775807
#define M9 0x7fffffff
#define M10 0x80000000
#define M11 0xFFFFFFFF
#define M12 0x100000000
#define M13 0x7fffffffffffffff
#define M14 0x8000000000000000
#define M15 0xFFFFFFFFFFFFFFFF
#define M16 017777777777
#define M17 037777777777
#define M18 040000000000
#define M19 0777
#define M20 01777777777777777777777
#define M21 0b101
#define M22 0B11111111111111111111111111111111
#define M23 1u
#define M24 1U
#define M25 1l
#define M26 1L
#define M27 1ul
#define M28 1lu
#define M29 1LU
#define M30 1ll
#define M31 1LL
#define M32 1ull
#define M33 1llu
#define M34 1uLL
#define M35 1LLU
#define M36 0xffffULL
#define M37 (-1LL)
#define M38 (0x8000ULL - 1)
#define M39 (- (1ULL<<15))
#define M40 (- (1ULL<<31))
#define M41 ~0U
#define M42 ~0
#define M43 ~0UL
#define M44 ~0ull
#define M45 (0u - 1)
#define M46 5U - 10
#define M47 18446744073709551615ULL
#define M48 9223372036854775808ULL
#define M49 -2147483649
#define M50 -2147483648
#define M51 (-2147483647 - 1)
#define M52 (-9223372036854775807LL - 1)
#define M53 1 << 30
#define M54 1u << 31
#define M55 1L << 62
#define M56 1UL << 63
#define M57 0xF0 >> 2
#define M58 -16 >> 2
#define M59 -1L >> 63
#define M60 (1|2)
#define M61 6 & 3
#define M62 6 ^ 3
#define M63 1 + 2 * 3
#define M64 (1 + 2) * 3
#define M65 7 / 2
#define M66 -7 / 2
#define M67 7 % 3
#define M68 -7 % 3
#define M69 7 % -3
#define M70 -7u / 2
#define M71 -7 / 2u
#define M72 -7 % 2ul
#define M73 - - 1
#define M74 - + - ~5
#define M75 ~-1
#define M76 +5
#define M77 1 - 2 - 3
#define M78 100 / 10 / 5
#define M79 1 << 2 << 3
#define M80 256 >> 2 >> 1
#define M81 1 | 2 ^ 3 & 4 << 1 + 2 * 3
#define M82 2 * 3 % 4
#define M83 1u - 2 + 0L
#define M84 -1 + 1u
#define M85 -1L + 1u
#define M86 -1 * 1ul
#define M87 4294967295u + 1
#define M88 4294967295u * 2u
#define M89 1 << 3u
#define M90 1u << 3L
#define M91 1.0
#define M92 1.5
#define M93 0.1
#define M94 5.09f
#define M95 5 / 1000.0f
#define M96 1.0L
#define M97 1e10
#define M98 1E-5
#define M99 .5
#define M100 1.
#define M101 1.e3
#define M102 1.5e3F
#define M103 0x1p3
#define M104 0x1.8p-3
#define M105 0x.8p1f
#define M106 0xA.8P+2
#define M107 1e400
#define M108 1e-400
#define M109 4.9e-324
#define M110 0.1f + 0.2f
#define M111 0.1 + 0.2
#define M112 0.1f + 0.2
#define M113 1.0f / 3
#define M114 1.0 / 3
#define M115 2.0L / 4
#define M116 1.0 / 0.0
#define M117 -1.0 / 0.0
#define M118 -0.0
#define M119 -1.5
#define M120 +1.5
#define M121 1 + 1.5
#define M122 3 * 0.5f
#define M123 1e10f
#define M124 16777217 * 1.0f
#define M125 9007199254740993 * 1.0
#define M126 18446744073709551615ull * 1.0f
#define M127 -1 * 1.0
#define M128 3.141592653589793238462643383279502884L
#define M129 'a'
#define M130 '\0'
#define M131 '\n'
#define M132 '\''
#define M133 '"'
#define M134 '\\'
#define M135 '\x41'
#define M136 '\101'
#define M137 '\xff'
#define M138 '\377'
#define M139 'ab'
#define M140 'abcd'
#define M141 '\xff\xff\xff\xff'
#define M142 '\xff\x01'
#define M143 L'x'
#define M144 u'x'
#define M145 U'x'
#define M146 L'\x1234'
#define M147 u'\x1234'
#define M148 U'\U0001F600'
#define M149 L'\u00e9'
#define M150 L'é'
#define M151 ('a')
#define M152 '\e'
#define M153 '\?'
#define M154 "abc"
#define M155 ""
#define M156 "a" "b"
#define M157 "a\xff\0b"
#define M158 "\1234"
#define M159 "\x41" "1"
#define M160 ("x")
#define M161 (("xy"))
#define M162 L"wide"
#define M163 u"x"
#define M164 U"x"
#define M165 u8"x"
#define M166 "a" L"b"
#define M167 L"a" "b"
#define M168 u"\U0001F600"
#define M169 "\u00e9"
#define M170 L"\u00e9"
#define M171 "é€😀"
#define M172 u"é€😀"
#define M173 U"é€😀"
#define M174 L"é€😀"
#define M175 "\xffé"
#define M176 L"\xffé"
#define M177 "\a\b\f\n\r\t\v\\\"\'\?"
#define M178 "// no comment"
#define M179 "/* none */"
#define M180 1 /* one */ + /* two */ 2
#define M181 (1) // end
#define M182 3.40282346638528859811704183484516925e+38F
#define M183 2.22507385850720138309023271733240406e-308L
#define M184 0x1.fffffffffffffp1023
#define M185 1'000'000
#define M186 0x1'F
#define M187 0b1'0
#define M188 1'0.5'0e1'0
#define M189 0xFFFFFFFFu & ~0xFFL
#define M190 (1ull << 40) | 0xff
#define M191 (~0u >> 1)
#define M192 (~0ul >> 1)
#define M193 0x7fffffff + 1u
#define M194 0x7fffffffL + 1
#define M195 1000000 * 1000000LL
#define M196 1000000 * 1000000u
#define M197 -9223372036854775807 - 1
#define M198 ((((((((((1))))))))))
#define SUM 1 + 1
#define DOUBLED SUM * 2
#define PRODUCT 2 * SUM
#define MINUS -1
#define LESS 5 MINUS
#define TIMES MINUS * MINUS
#define DIFFERENCE 10 - SUM
#define CHAIN SUM - SUM | SUM & SUM
#define SHIFTED 1 << SUM << SUM
#define PAREN (SUM)
#define OF_PAREN 10 - PAREN
#define EMPTY
#undef EMPTY
#define NOTHING_HERE 1
#define OPERATOR + 1
#define APPLIED 2 OPERATOR
#define LATER LATEST
#define LATEST 3
#define AGAIN 1
#undef AGAIN
#define AGAIN 2
#define TWICE 1
#define TWICE 2
#define GONE 1
#undef GONE
#define TEXT "a"
#define TEXTS TEXT "b" TEXT
#define LETTER 'x'
#define SAME_LETTER LETTER
#define SAME_TEXT TEXT
#define SINGLE 1.5f
#define HALF SINGLE / 2
#define OPEN_SUM (1 +
#undef OPEN_SUM
#define NEGATED - SUM
#define INVERTED ~SUM
#define GROUPED 8 / PAREN * SUM
#define QUOTIENT 100 / 10
#define OVER 1000 / QUOTIENT
#define UNDER QUOTIENT / 2
