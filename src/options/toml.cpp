// The one file of C++: toml++'s tree is copied into one of plain C structs, so that nothing of C++
// is alive when C code jumps out of a job.
#include "options/toml.h"

#include <algorithm>
#include <cstring>
#include <deque>
#include <new>
#include <string>
#include <vector>

#define TOML_EXCEPTIONS 1
// In this object, not in a library beside it: a program that starts with fewer libraries starts
// faster.
#undef TOML_SHARED_LIB
#undef TOML_HEADER_ONLY
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

namespace
{

struct memory {
    std::deque<std::string> texts; // a deque: no text moves
    std::deque<std::vector<fr_toml_node>> lists;
};

fr_str keep(memory &into, std::string text)
{
    into.texts.push_back(std::move(text));
    const std::string &kept = into.texts.back();
    return fr_str{ kept.data(), kept.size() };
}

fr_toml_node convert(memory &into, const toml::node &from);

void finish(memory &into, fr_toml_node &node, std::vector<fr_toml_node> &&children)
{
    into.lists.push_back(std::move(children));
    node.children = into.lists.back().data();
    node.count = into.lists.back().size();
}

// toml++ limits the nesting of values (TOML_MAX_NESTED_VALUES), and so the depth here.
void convert_table(memory &into, const toml::table &from, fr_toml_node &node)
{
    std::vector<fr_toml_node> children;
    for (auto &&[key, value] : from) {
        children.push_back(convert(into, value));
        children.back().key = keep(into, std::string(key.str()));
    }
    std::stable_sort(children.begin(), children.end(),
                     [](const fr_toml_node &a, const fr_toml_node &b) {
                         return a.line != b.line ? a.line < b.line : a.column < b.column;
                     });
    finish(into, node, std::move(children));
}

fr_toml_node convert(memory &into, const toml::node &from)
{
    fr_toml_node node{};
    node.kind = TOML_OTHER;
    node.line = from.source().begin.line;
    node.column = from.source().begin.column;
    if (auto *table = from.as_table()) {
        node.kind = TOML_TABLE;
        convert_table(into, *table, node);
    } else if (auto *array = from.as_array()) {
        std::vector<fr_toml_node> children;
        for (auto &&value : *array)
            children.push_back(convert(into, value));
        node.kind = TOML_ARRAY;
        finish(into, node, std::move(children));
    } else if (auto *text = from.as_string()) {
        node.kind = TOML_STRING;
        node.text = keep(into, text->get());
    } else if (auto *number = from.as_integer()) {
        node.kind = TOML_INTEGER;
        node.text = keep(into, std::to_string(number->get()));
    } else if (auto *truth = from.as_boolean()) {
        node.kind = TOML_BOOLEAN;
        node.text = keep(into, truth->get() ? "true" : "false");
    }
    return node;
}

} // namespace

extern "C" fr_toml_document *fr_toml_parse(fr_str text)
try {
    auto into = std::make_unique<memory>();
    auto document = std::make_unique<fr_toml_document>();
    *document = fr_toml_document{};
    try {
        toml::table root = toml::parse(std::string_view(text.len ? text.ptr : "", text.len));
        document->root = convert(*into, root);
    } catch (const toml::parse_error &error) {
        document->error = keep(*into, std::string(error.description()));
        document->line = error.source().begin.line;
        document->column = error.source().begin.column;
    }
    document->memory = into.release();
    return document.release();
} catch (const std::bad_alloc &) {
    return nullptr;
}

extern "C" void fr_toml_free(fr_toml_document *document)
{
    if (!document)
        return;
    delete static_cast<memory *>(document->memory);
    delete document;
}

extern "C" const fr_toml_node *fr_toml_find(const fr_toml_node *table, fr_str key)
{
    for (size_t i = 0; table && table->kind == TOML_TABLE && i < table->count; i++) {
        const fr_toml_node &one = table->children[i];
        if (one.key.len == key.len && (!key.len || !std::memcmp(one.key.ptr, key.ptr, key.len)))
            return &one;
    }
    return nullptr;
}
