// A terminal's screen by ncurses: the few calls that are needed, without macros and variadic functions, which Swift cannot call.
#pragma once
#include <stdint.h>

enum {
    unspin_screen_bold = 1,
    unspin_screen_reverse = 2,
};

/// Colours of the terminal's own palette, on its own background.
enum {
    unspin_screen_plain = 0,
    unspin_screen_red = 1,
    unspin_screen_green = 2,
    unspin_screen_yellow = 3,
    unspin_screen_cyan = 4,
};

/// Keys that are no characters.
enum {
    unspin_key_none = 0,
    unspin_key_character,
    unspin_key_up,
    unspin_key_down,
    unspin_key_left,
    unspin_key_right,
    unspin_key_home,
    unspin_key_end,
    unspin_key_page_up,
    unspin_key_page_down,
    unspin_key_backspace,
    unspin_key_delete,
    unspin_key_enter,
    /// The window has another size.
    unspin_key_resize,
    /// A signal came, or the terminal is gone.
    unspin_key_interrupted,
    unspin_key_gone,
    unspin_key_other,
};

typedef struct {
    int kind;
    /// The character, where it is one.
    uint32_t character;
} unspin_key;

/// Takes over the terminal; 0 where it has no full screen.
int unspin_screen_open(int uses_colour);
void unspin_screen_close(void);
/// Gives the terminal back for another program, and takes it again.
void unspin_screen_suspend(void);
void unspin_screen_resume(void);
void unspin_screen_size(int *height, int *width);
void unspin_screen_clear(void);
/// Everything is drawn anew with the next refresh.
void unspin_screen_forget(void);
/// Columns that the C library gives to a text of `count` code points; negative where one of them cannot be shown.
int unspin_screen_width(const uint32_t *text, int count);
/// Puts a text of at most one cell's character and its marks.
void unspin_screen_put(int row, int column, const uint32_t *text, int count, int attributes, int colour);
/// Shows what was put; the cursor stands at the place, or is hidden where `row` is negative.
void unspin_screen_refresh(int row, int column);
/// Whether a key waits already.
int unspin_screen_has_input(void);
/// Waits for a key.
unspin_key unspin_screen_read(void);
