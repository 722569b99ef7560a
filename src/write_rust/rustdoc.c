/* Line by line: a comment is paragraphs, lists, code, and sections that a command opens. What is
 * said of parameters and results is gathered and comes last, under headings. */
#include "write_rust/rustdoc.h"

enum { CODE_INDENT = 4 };

typedef enum block_kind { BLOCK_TEXT, BLOCK_FENCE, BLOCK_INDENTED, BLOCK_DROPPED } block_kind;

typedef struct rustdoc {
    fr_text body, params, results; /* these two come behind the body */
    fr_text *to;                   /* where running text goes: what the last command opened */
    block_kind block;
    fr_str fence_end; /* of BLOCK_FENCE: the command that ends it; empty: ``` */
    bool after_blank, has_text;
    bool in_list;
    size_t list_indent; /* of its first item */
} rustdoc;

/* ---- commands that begin a line ---- */

typedef enum command_action {
    ACTION_TEXT,   /* nothing but the text behind it */
    ACTION_DROP,   /* the line says where the comment belongs: drop it */
    ACTION_LABEL,  /* **Label:** text */
    ACTION_PARAM,  /* `name` - text, under Parameters */
    ACTION_RESULT, /* text, under Returns */
    ACTION_VALUE,  /* `value` - text, under Returns */
    ACTION_ITEM,   /* a list item */
    ACTION_HEADING,
    ACTION_CODE, /* up to endcode */
    ACTION_VERBATIM
} command_action;

typedef struct command_row {
    const char *name;
    command_action action;
    const char *label;
} command_row;

static const command_row commands[] = {
    { "brief", ACTION_TEXT, NULL },
    { "short", ACTION_TEXT, NULL },
    { "details", ACTION_TEXT, NULL },
    { "par", ACTION_HEADING, NULL },
    { "param", ACTION_PARAM, NULL },
    { "tparam", ACTION_PARAM, NULL },
    { "return", ACTION_RESULT, NULL },
    { "returns", ACTION_RESULT, NULL },
    { "result", ACTION_RESULT, NULL },
    { "retval", ACTION_VALUE, NULL },
    { "note", ACTION_LABEL, "Note" },
    { "remark", ACTION_LABEL, "Remark" },
    { "remarks", ACTION_LABEL, "Remarks" },
    { "warning", ACTION_LABEL, "Warning" },
    { "attention", ACTION_LABEL, "Attention" },
    { "important", ACTION_LABEL, "Important" },
    { "deprecated", ACTION_LABEL, "Deprecated" },
    { "since", ACTION_LABEL, "Since" },
    { "version", ACTION_LABEL, "Version" },
    { "author", ACTION_LABEL, "Author" },
    { "authors", ACTION_LABEL, "Authors" },
    { "date", ACTION_LABEL, "Date" },
    { "copyright", ACTION_LABEL, "Copyright" },
    { "todo", ACTION_LABEL, "To do" },
    { "bug", ACTION_LABEL, "Bug" },
    { "pre", ACTION_LABEL, "Precondition" },
    { "post", ACTION_LABEL, "Postcondition" },
    { "invariant", ACTION_LABEL, "Invariant" },
    { "see", ACTION_LABEL, "See also" },
    { "sa", ACTION_LABEL, "See also" },
    { "throws", ACTION_LABEL, "Throws" },
    { "li", ACTION_ITEM, NULL },
    { "arg", ACTION_ITEM, NULL },
    { "section", ACTION_HEADING, NULL },
    { "subsection", ACTION_HEADING, NULL },
    { "code", ACTION_CODE, "c" },
    { "verbatim", ACTION_VERBATIM, "text" },
    { "ingroup", ACTION_DROP, NULL },
    { "addtogroup", ACTION_DROP, NULL },
    { "defgroup", ACTION_DROP, NULL },
    { "weakgroup", ACTION_DROP, NULL },
    { "name", ACTION_DROP, NULL },
    { "file", ACTION_DROP, NULL },
    { "fn", ACTION_DROP, NULL },
    { "def", ACTION_DROP, NULL },
    { "var", ACTION_DROP, NULL },
    { "struct", ACTION_DROP, NULL },
    { "union", ACTION_DROP, NULL },
    { "enum", ACTION_DROP, NULL },
    { "typedef", ACTION_DROP, NULL },
    { "memberof", ACTION_DROP, NULL },
    { "relates", ACTION_DROP, NULL },
    { "internal", ACTION_DROP, NULL },
    { "private", ACTION_DROP, NULL },
    { "public", ACTION_DROP, NULL },
    { "hideinitializer", ACTION_DROP, NULL },
    { "{", ACTION_DROP, NULL },
    { "}", ACTION_DROP, NULL },
};

static const command_row *find_command(fr_str name)
{
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        if (fr_str_is(name, commands[i].name))
            return &commands[i];
    return NULL;
}

/* ---- paragraphs ---- */

static void end_paragraph(fr_text *to)
{
    if (to->len == 0)
        return;
    if (to->data[to->len - 1] != '\n')
        fr_text_char(to, '\n');
    if (to->len < 2 || to->data[to->len - 2] != '\n')
        fr_text_char(to, '\n');
}

static void begin_line(fr_text *to)
{
    if (to->len && to->data[to->len - 1] != '\n')
        fr_text_char(to, '\n');
}

static void open_fence(rustdoc *doc, const char *language, fr_str end)
{
    end_paragraph(doc->to);
    fr_text_fmt(doc->to, "```%s\n", language);
    doc->block = BLOCK_FENCE;
    doc->fence_end = end;
}

static void close_fence(rustdoc *doc)
{
    begin_line(doc->to);
    fr_text_puts(doc->to, "```\n");
    doc->block = BLOCK_TEXT;
    doc->after_blank = true;
}

/* Code stands as it is, but for fences inside that would end it. */
static void put_code(rustdoc *doc, fr_str line)
{
    if (fr_str_starts(fr_str_trim_start(line), FR_LIT("```")))
        fr_text_repeat(doc->to, ' ', CODE_INDENT);
    fr_text_put(doc->to, line);
    fr_text_char(doc->to, '\n');
}

/* `[in]` and its kin stand behind the command without a blank. */
static fr_str take_direction(fr_str *rest)
{
    if (rest->len == 0 || rest->ptr[0] != '[')
        return (fr_str){ 0 };
    size_t end = fr_str_find_char(*rest, ']');
    if (end == SIZE_MAX)
        return (fr_str){ 0 };
    fr_str direction = fr_str_slice(*rest, 1, end);
    *rest = fr_str_trim_start(fr_str_slice(*rest, end + 1, rest->len));
    return direction;
}

static void put_named(fr_text *to, fr_str name, fr_str direction, fr_str rest)
{
    begin_line(to);
    fr_text_fmt(to, "* `%.*s`", FR_ARG(name));
    if (direction.len)
        fr_text_fmt(to, " (%.*s)", FR_ARG(direction));
    fr_text_puts(to, " - ");
    fr_rustdoc_inline(to, rest);
}

/* Names are printed between backticks: one in them would end that. */
static bool is_plain(fr_str name)
{
    return name.len && fr_str_find_char(name, '`') == SIZE_MAX;
}

static void put_param(rustdoc *doc, fr_text *to, fr_str rest)
{
    fr_str direction = take_direction(&rest), before = rest;
    fr_str name = fr_rustdoc_take_word(&rest);
    doc->to = to;
    if (is_plain(name) && is_plain(direction.len ? direction : name)) {
        put_named(to, name, direction, rest);
        return;
    }
    end_paragraph(to);
    fr_rustdoc_inline(to, before);
}

static void put_command(rustdoc *doc, const command_row *row, fr_str rest)
{
    fr_text *body = &doc->body;
    if (row->action != ACTION_CODE && row->action != ACTION_VERBATIM && row->action != ACTION_DROP)
        doc->to = body;
    switch (row->action) {
    case ACTION_DROP: return;
    case ACTION_TEXT: fr_rustdoc_inline(body, rest); return;
    case ACTION_PARAM: put_param(doc, &doc->params, rest); return;
    case ACTION_VALUE: put_param(doc, &doc->results, rest); return;
    case ACTION_CODE: open_fence(doc, row->label, FR_LIT("endcode")); return;
    case ACTION_VERBATIM: open_fence(doc, row->label, FR_LIT("endverbatim")); return;
    case ACTION_RESULT:
        doc->to = &doc->results;
        end_paragraph(doc->to);
        fr_rustdoc_inline(doc->to, rest);
        return;
    case ACTION_LABEL:
        end_paragraph(body);
        fr_text_fmt(body, "**%s:** ", row->label);
        fr_rustdoc_inline(body, rest);
        return;
    case ACTION_ITEM:
        begin_line(body);
        fr_text_puts(body, "* ");
        fr_rustdoc_inline(body, rest);
        return;
    case ACTION_HEADING:
        end_paragraph(body);
        fr_text_puts(body, "**");
        fr_rustdoc_inline(body, rest.len ? rest : FR_LIT("Section"));
        fr_text_puts(body, "**\n\n");
        return;
    }
}

/* ---- lines ---- */

static size_t indent_of(fr_str line)
{
    size_t columns = 0;
    for (size_t i = 0; i < line.len && (line.ptr[i] == ' ' || line.ptr[i] == '\t'); i++)
        columns += line.ptr[i] == '\t' ? CODE_INDENT : 1;
    return columns;
}

/* `-`, `*`, `+`, `1.` and `-#` begin items of lists, and these keep their indentation. */
static size_t list_marker(fr_str text)
{
    size_t digits = 0;
    if (text.len > 1 && (text.ptr[0] == '-' || text.ptr[0] == '*' || text.ptr[0] == '+'))
        return text.ptr[1] == ' ' ? 2 : 0;
    while (digits < text.len && digits < 3 && text.ptr[digits] >= '0' && text.ptr[digits] <= '9')
        digits++;
    bool is_item =
        digits && digits + 1 < text.len && text.ptr[digits] == '.' && text.ptr[digits + 1] == ' ';
    return is_item ? digits + 2 : 0;
}

/* By how much an item is deeper than the first one of its list; alone, four columns would be code.
 */
static void put_list_indent(rustdoc *doc, size_t indent)
{
    if (!doc->in_list)
        doc->list_indent = indent;
    doc->in_list = true;
    size_t deeper = indent > doc->list_indent ? indent - doc->list_indent : 0;
    fr_text_repeat(doc->to, ' ', deeper < 2 ? 0 : deeper < CODE_INDENT ? 2 : CODE_INDENT);
}

static void put_text_line(rustdoc *doc, fr_str line)
{
    fr_str text = fr_str_trim(line);
    size_t marker = list_marker(text);
    begin_line(doc->to);
    if (marker)
        put_list_indent(doc, indent_of(line));
    else if (doc->after_blank)
        doc->in_list = false;
    fr_text_put(doc->to, fr_str_slice(text, 0, marker));
    text = fr_str_trim_start(fr_str_slice(text, marker, text.len)); /* else code, again */
    /* what would be a heading, a quotation, a rule or a table */
    if (!marker && text.len &&
        (text.ptr[0] == '#' || text.ptr[0] == '>' || text.ptr[0] == '=' || text.ptr[0] == '-' ||
         text.ptr[0] == '+' || text.ptr[0] == '|'))
        fr_text_char(doc->to, '\\');
    fr_rustdoc_inline(doc->to, text);
}

static void in_fence(rustdoc *doc, fr_str line)
{
    fr_str text = fr_str_trim(line), name;
    bool ends = doc->fence_end.len
                    ? fr_rustdoc_take_command(&text, &name) && fr_str_eq(name, doc->fence_end)
                    : fr_str_starts(text, FR_LIT("```"));
    if (ends)
        close_fence(doc);
    else
        put_code(doc, line);
}

/* A fence keeps its language, unless rustdoc would run it as a test. */
static void open_markdown_fence(rustdoc *doc, fr_str text)
{
    fr_str language = fr_str_trim(fr_str_slice(text, 3, text.len));
    bool is_kept = language.len && language.len < 20;
    for (size_t i = 0; i < language.len; i++)
        is_kept &= language.ptr[i] >= 'a' && language.ptr[i] <= 'z';
    is_kept &= !fr_str_is(language, "rust") && !fr_str_starts(language, FR_LIT("should"));
    open_fence(doc, is_kept && !fr_str_is(language, "ignore") ? "" : "text", (fr_str){ 0 });
    if (!is_kept || fr_str_is(language, "ignore"))
        return;
    doc->to->len--; /* the language comes before the line's end */
    fr_text_put(doc->to, language);
    fr_text_char(doc->to, '\n');
}

static void put_line(rustdoc *doc, fr_str line)
{
    fr_str text = fr_str_trim(line), rest = text, name;
    if (doc->block == BLOCK_INDENTED && text.len && indent_of(line) <= CODE_INDENT)
        close_fence(doc);
    if (doc->block == BLOCK_FENCE || doc->block == BLOCK_INDENTED) {
        in_fence(doc, line);
        return;
    }
    if (text.len == 0) {
        end_paragraph(doc->to);
        doc->to = doc->to == &doc->body ? doc->to : &doc->body; /* a section ends */
        doc->after_blank = true;
        return;
    }
    const command_row *row = fr_rustdoc_take_command(&rest, &name) ? find_command(name) : NULL;
    if (row) {
        if (row->action == ACTION_TEXT)
            begin_line(&doc->body);
        put_command(doc, row, rest);
    } else if (fr_str_starts(text, FR_LIT("```"))) {
        open_markdown_fence(doc, text);
    } else if (doc->after_blank && doc->has_text && indent_of(line) > CODE_INDENT &&
               !list_marker(text)) {
        open_fence(doc, "text", FR_LIT(" "));
        doc->block = BLOCK_INDENTED;
        put_code(doc, line);
    } else {
        put_text_line(doc, line);
    }
    doc->has_text = true;
    doc->after_blank = false;
}

static fr_str trim_end(const fr_text *text)
{
    return fr_str_trim_end(fr_text_str(text));
}

static void put_section(fr_text *out, const char *heading, const fr_text *section)
{
    fr_str text = trim_end(section);
    if (text.len == 0)
        return;
    end_paragraph(out);
    fr_text_fmt(out, "# %s\n\n%.*s\n", heading, FR_ARG(fr_str_trim_start(text)));
}

fr_str fr_rustdoc(fr_arena *arena, fr_str comment)
{
    rustdoc doc = { .after_blank = true };
    fr_str line;
    fr_text_init(&doc.body, arena);
    fr_text_init(&doc.params, arena);
    fr_text_init(&doc.results, arena);
    doc.to = &doc.body;
    /* the rest of a marker: `///<` and `//!` */
    if (comment.len && (comment.ptr[0] == '<' || comment.ptr[0] == '!'))
        comment = fr_str_slice(comment, 1, comment.len);
    while (fr_str_next_line(&comment, &line))
        put_line(&doc, line);
    if (doc.block != BLOCK_TEXT)
        close_fence(&doc);
    fr_text out;
    fr_text_init(&out, arena);
    fr_text_put(&out, trim_end(&doc.body));
    put_section(&out, "Parameters", &doc.params);
    put_section(&out, "Returns", &doc.results);
    return trim_end(&out);
}
