#include "CSimdJSON.h"

#include <cctype>
#include <cstring>
#include <new>
#include <simdjson.h>
#include <utility>
#include <vector>

using namespace simdjson;

struct unspin_json_parser {
    ondemand::parser parser;
    std::vector<char> text;
    std::vector<unspin_json_member> members;
};

namespace {

/// A deeper text could exhaust the stack; simdjson itself stops at 1024.
constexpr int maximum_depth = 1000;

/// The place behind the closing quotation mark of the string that opens at `start`, or null where an escape is none.
/// simdjson has already made sure that the string closes and holds no control characters.
const char *end_of_string(const char *start) {
    const char *byte = start + 1;
    while (*byte != '"') {
        if (*byte++ != '\\') continue;
        if (*byte == 'u') {
            for (int digit = 1; digit <= 4; digit++) {
                if (!isxdigit((unsigned char)byte[digit])) return nullptr;
            }
            byte += 5;
        } else if (*byte && strchr("\"\\/bfnrt", *byte)) {
            byte++;
        } else {
            return nullptr;
        }
    }
    return byte + 1;
}

const char *skip_digits(const char *byte, const char *end) {
    while (byte < end && *byte >= '0' && *byte <= '9') byte++;
    return byte;
}

/// Whether the token is a number by JSON's grammar, whatever its size.
bool is_number(const char *byte, const char *end) {
    if (byte < end && *byte == '-') byte++;
    const char *digits = byte;
    byte = skip_digits(byte, end);
    if (byte == digits || (*digits == '0' && byte - digits > 1)) return false;
    if (byte < end && *byte == '.') {
        const char *fraction = ++byte;
        byte = skip_digits(byte, end);
        if (byte == fraction) return false;
    }
    if (byte < end && (*byte == 'e' || *byte == 'E')) {
        byte++;
        if (byte < end && (*byte == '+' || *byte == '-')) byte++;
        const char *exponent = byte;
        byte = skip_digits(byte, end);
        if (byte == exponent) return false;
    }
    return byte == end;
}

bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

const char *trim_end(const char *start, const char *end) {
    while (end > start && is_space(end[-1])) end--;
    return end;
}

error_code check(ondemand::value value, int depth, unspin_json_kind &kind);

error_code check_object(ondemand::object object, int depth) {
    for (auto member : object) {
        ondemand::field field;
        if (auto error = std::move(member).get(field)) return error;
        if (!end_of_string(field.key().raw() - 1)) return STRING_ERROR;
        unspin_json_kind kind;
        if (auto error = check(field.value(), depth, kind)) return error;
    }
    return SUCCESS;
}

error_code check_array(ondemand::array array, int depth) {
    for (auto element : array) {
        ondemand::value value;
        if (auto error = std::move(element).get(value)) return error;
        unspin_json_kind kind;
        if (auto error = check(value, depth, kind)) return error;
    }
    return SUCCESS;
}

/// simdjson reads lazily: what nobody asks for is not checked. This asks for everything.
error_code check(ondemand::value value, int depth, unspin_json_kind &kind) {
    if (depth > maximum_depth) return DEPTH_ERROR;
    ondemand::json_type type;
    if (auto error = value.type().get(type)) return error;
    std::string_view token = value.raw_json_token();
    switch (type) {
    case ondemand::json_type::object: {
        kind = unspin_json_object;
        ondemand::object object;
        if (auto error = value.get_object().get(object)) return error;
        return check_object(object, depth + 1);
    }
    case ondemand::json_type::array: {
        kind = unspin_json_array;
        ondemand::array array;
        if (auto error = value.get_array().get(array)) return error;
        return check_array(array, depth + 1);
    }
    case ondemand::json_type::string: {
        kind = unspin_json_string;
        return end_of_string(token.data()) ? SUCCESS : STRING_ERROR;
    }
    case ondemand::json_type::number: {
        kind = unspin_json_number;
        if (!is_number(token.data(), trim_end(token.data(), token.data() + token.size()))) return NUMBER_ERROR;
        return SUCCESS; // left unconsumed: its value may be larger than any number type
    }
    case ondemand::json_type::boolean: {
        kind = unspin_json_boolean;
        bool truth;
        return value.get_bool().get(truth);
    }
    case ondemand::json_type::null: {
        kind = unspin_json_null;
        bool is_null;
        if (auto error = value.is_null().get(is_null)) return error;
        return is_null ? SUCCESS : N_ATOM_ERROR;
    }
    }
    return TAPE_ERROR;
}

/// Fills in where the member before `next` ends: before the comma and the white space that separate the two.
void close_last(std::vector<unspin_json_member> &members, const char *text, const char *next) {
    if (members.empty()) return;
    const char *end = trim_end(text, next);
    if (end > text && end[-1] == ',') end = trim_end(text, end - 1);
    members.back().value_end = size_t(end - text);
}

error_code list_object(ondemand::object object, const char *text, std::vector<unspin_json_member> &members) {
    for (auto member : object) {
        ondemand::field field;
        if (auto error = std::move(member).get(field)) return error;
        const char *key = field.key().raw() - 1;
        const char *key_end = end_of_string(key);
        if (!key_end) return STRING_ERROR;
        close_last(members, text, key);
        const char *start = field.value().raw_json_token().data();
        members.push_back({size_t(key - text), size_t(key_end - text), size_t(start - text), 0, unspin_json_null});
        if (auto error = check(field.value(), 2, members.back().kind)) return error;
    }
    return SUCCESS;
}

error_code list_array(ondemand::array array, const char *text, std::vector<unspin_json_member> &members) {
    for (auto element : array) {
        ondemand::value value;
        if (auto error = std::move(element).get(value)) return error;
        const char *start = value.raw_json_token().data();
        close_last(members, text, start);
        members.push_back({0, 0, size_t(start - text), 0, unspin_json_null});
        if (auto error = check(value, 2, members.back().kind)) return error;
    }
    return SUCCESS;
}

error_code list(ondemand::document &document, const char *text, const char *end, unspin_json_result &result,
                std::vector<unspin_json_member> &members) {
    ondemand::json_type type;
    if (auto error = document.type().get(type)) return error;
    if (type == ondemand::json_type::object) {
        result.kind = unspin_json_object;
        ondemand::object object;
        if (auto error = document.get_object().get(object)) return error;
        if (auto error = list_object(object, text, members)) return error;
    } else if (type == ondemand::json_type::array) {
        result.kind = unspin_json_array;
        ondemand::array array;
        if (auto error = document.get_array().get(array)) return error;
        if (auto error = list_array(array, text, members)) return error;
    } else {
        result.status = unspin_json_scalar;
        return SUCCESS;
    }
    if (document.current_location().error() != OUT_OF_BOUNDS) return TRAILING_CONTENT;
    close_last(members, text, trim_end(text, end) - 1);
    return SUCCESS;
}

}

unspin_json_parser *unspin_json_open(void) { return new (std::nothrow) unspin_json_parser; }

void unspin_json_close(unspin_json_parser *parser) { delete parser; }

unspin_json_result unspin_json_parse(unspin_json_parser *parser, const uint8_t *bytes, size_t count) {
    unspin_json_result result = {unspin_json_broken, unspin_json_null, nullptr, 0};
    parser->members.clear();
    try {
        // simdjson reads past the end.
        parser->text.resize(count + SIMDJSON_PADDING);
    } catch (const std::bad_alloc &) {
        result.status = unspin_json_no_memory;
        return result;
    }
    char *text = parser->text.data();
    if (count) memcpy(text, bytes, count);
    memset(text + count, 0, SIMDJSON_PADDING);

    ondemand::document document;
    if (auto error = parser->parser.iterate(text, count, parser->text.size()).get(document)) {
        result.status = error == MEMALLOC ? unspin_json_no_memory : unspin_json_broken;
        return result;
    }
    if (list(document, text, text + count, result, parser->members) == SUCCESS && result.status != unspin_json_scalar) {
        result.status = unspin_json_ok;
        result.members = parser->members.data();
        result.count = parser->members.size();
    }
    return result;
}
