#include "CTOML.h"

// What is not used here costs time to compile.
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ENABLE_UNRELEASED_FEATURES 0


// Some broken documents, such as `[.a]`, run into assertions of toml++ 3.3: without NDEBUG they abort, with it they are taken for
// granted. With neither, the parser goes on to its own error.
#undef NDEBUG
#define TOML_ASSERT(expr) static_assert(true)

#include <algorithm>
#include <new>
#include <string>
#include <toml++/toml.h>
#include <utility>
#include <vector>

struct unspin_toml_document {
    toml::table root;
    std::vector<unspin_toml_node> nodes;
    std::string error;
    uint32_t line = 0, column = 0;
};

namespace {

void add(const toml::node &node, const toml::key *key, size_t parent, std::vector<unspin_toml_node> &nodes) {
    unspin_toml_node entry{};
    entry.parent = parent;
    const toml::source_region &place = key ? key->source() : node.source();
    entry.line = place.begin.line;
    entry.column = place.begin.column;
    if (key) {
        entry.key = key->str().data();
        entry.key_length = key->str().size();
    }
    const size_t index = nodes.size();
    switch (node.type()) {
    case toml::node_type::string: {
        entry.kind = unspin_toml_string;
        const std::string &text = node.as_string()->get();
        entry.text = text.data();
        entry.text_length = text.size();
        break;
    }
    case toml::node_type::integer:
        entry.kind = unspin_toml_integer;
        entry.number = static_cast<double>(node.as_integer()->get());
        break;
    case toml::node_type::floating_point:
        entry.kind = unspin_toml_float;
        entry.number = node.as_floating_point()->get();
        break;
    case toml::node_type::boolean:
        entry.kind = unspin_toml_boolean;
        entry.boolean = node.as_boolean()->get();
        break;
    case toml::node_type::array:
        entry.kind = unspin_toml_array;
        nodes.push_back(entry);
        for (const toml::node &element : *node.as_array()) add(element, nullptr, index, nodes);
        return;
    case toml::node_type::table: {
        entry.kind = unspin_toml_table;
        nodes.push_back(entry);
        // The library sorts members by name; people read them from the top.
        std::vector<std::pair<const toml::key *, const toml::node *>> members;
        for (auto &&[name, value] : *node.as_table()) members.emplace_back(&name, &value);
        std::sort(members.begin(), members.end(), [](const auto &left, const auto &right) {
            const auto &one = left.first->source().begin, &other = right.first->source().begin;
            return std::pair(one.line, one.column) < std::pair(other.line, other.column);
        });
        for (const auto &[name, value] : members) add(*value, name, index, nodes);
        return;
    }
    default: entry.kind = unspin_toml_date;
    }
    nodes.push_back(entry);
}

}  // namespace

unspin_toml_document *unspin_toml_parse(const char *bytes, size_t count) {
    auto *document = new (std::nothrow) unspin_toml_document;
    if (!document) return nullptr;
    try {
        document->root = toml::parse(std::string_view(bytes ? bytes : "", count));
        add(document->root, nullptr, 0, document->nodes);
    } catch (const toml::parse_error &error) {
        document->error = std::string(error.description());
        document->line = error.source().begin.line;
        document->column = error.source().begin.column;
    } catch (const std::bad_alloc &) {
        delete document;
        return nullptr;
    }
    return document;
}

void unspin_toml_close(unspin_toml_document *document) { delete document; }

const unspin_toml_node *unspin_toml_nodes(const unspin_toml_document *document, size_t *count) {
    *count = document->nodes.size();
    return document->nodes.data();
}

const char *unspin_toml_error(const unspin_toml_document *document, uint32_t *line, uint32_t *column) {
    if (!document->nodes.empty()) return nullptr;
    *line = document->line;
    *column = document->column;
    return document->error.c_str();
}
