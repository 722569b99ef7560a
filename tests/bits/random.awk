# random.awk: COUNT records with random members, by SEED, to the file HEADER; their bit-fields, as in
# fields.txt, to the standard output. (An own generator, so that every awk makes the same records.)
function random(n) {
    state = (state * 1103 + 12345) % 2147483647
    return int(state / 2147483647 * n)
}
function pick(list, parts, n) {
    n = split(list, parts, ",")
    return parts[1 + random(n)]
}
function member(record, i,   type, name, width) {
    name = "f" i
    if (random(3) == 0)
        return "    " pick("char,short,int,long,long long,float,double,void *") " " name \
               (random(5) == 0 ? "[" 1 + random(4) "]" : "") ";"
    type = pick("char,short,int,long,long long")
    width = 1 + random(bits[type])
    if (random(2))
        type = (random(2) ? "unsigned " : "signed ") type
    if (random(12) == 0)
        return "    " type " : " (random(2) ? 0 : width) ";"
    if (random(15) == 0) {
        type = "_Bool"
        width = 1
    }
    print (type == "_Bool" ? "B " : "F ") record " " name
    return "    " type " " name " : " width \
           (random(20) == 0 ? " __attribute__((" pick("packed,aligned(2),aligned(8)") "))" : "") ";"
}
function record(i,   name, text, n, k, pack) {
    name = "r" i
    pack = random(8) == 0 ? pick("1,2,4") : 0
    text = "typedef " (random(10) == 0 ? "union" : "struct") " {\n"
    n = 1 + random(6)
    for (k = 0; k < n; k++)
        text = text member(name, k) "\n"
    text = text "    char last;\n} "
    if (random(8) == 0)
        text = text "__attribute__((" pick("packed,aligned(8),aligned(16),ms_struct") ")) "
    text = text name ";\n"
    if (pack)
        text = "#pragma pack(push, " pack ")\n" text "#pragma pack(pop)\n"
    printf "%s\n", text >HEADER
}
BEGIN {
    bits["char"] = 8; bits["short"] = 16; bits["int"] = 32; bits["long"] = 64; bits["long long"] = 64
    state = SEED + 1
    for (i = 0; i < COUNT; i++)
        record(i)
}
