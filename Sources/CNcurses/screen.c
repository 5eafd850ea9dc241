#define _XOPEN_SOURCE 700
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

/// The screen is UTF-8 whatever the environment says: the text is, and every terminal of today can show it.
static void use_utf8(void) {
    if (setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
    if (setlocale(LC_CTYPE, "C.UTF-8") == NULL) setlocale(LC_CTYPE, "en_US.UTF-8");
}

int unspin_screen_open(int uses_colour) {
    use_utf8();
    int error = 0;
    if (setupterm(NULL, STDOUT_FILENO, &error) != OK || cursor_address == NULL) return 0;
    if (newterm(NULL, stdout, stdin) == NULL) return 0;
    cbreak();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    intrflush(stdscr, FALSE);
    set_escdelay(25);
    if (uses_colour && has_colors()) {
        start_color();
        use_default_colors();
        init_pair(unspin_screen_red, COLOR_RED, -1);
        init_pair(unspin_screen_green, COLOR_GREEN, -1);
        init_pair(unspin_screen_yellow, COLOR_YELLOW, -1);
        init_pair(unspin_screen_cyan, COLOR_CYAN, -1);
    }
    return 1;
}

void unspin_screen_close(void) {
    if (!isendwin()) endwin();
}

void unspin_screen_suspend(void) {
    def_prog_mode();
    endwin();
}

void unspin_screen_resume(void) {
    reset_prog_mode();
    clearok(stdscr, TRUE);
    refresh();
}

void unspin_screen_size(int *height, int *width) { getmaxyx(stdscr, *height, *width); }

void unspin_screen_clear(void) { erase(); }

void unspin_screen_forget(void) { clearok(stdscr, TRUE); }

int unspin_screen_width(const uint32_t *text, int count) {
    int width = 0;
    for (int index = 0; index < count; index++) {
        int own = wcwidth((wchar_t)text[index]);
        if (own < 0) return -1;
        width += own;
    }
    return width;
}

void unspin_screen_put(int row, int column, const uint32_t *text, int count, int attributes, int colour) {
    wchar_t characters[CCHARW_MAX + 1];
    if (count > CCHARW_MAX) count = CCHARW_MAX;
    for (int index = 0; index < count; index++) characters[index] = (wchar_t)text[index];
    characters[count] = 0;
    attr_t look = A_NORMAL;
    if (attributes & unspin_screen_bold) look |= A_BOLD;
    if (attributes & unspin_screen_reverse) look |= A_REVERSE;
    cchar_t cell;
    if (setcchar(&cell, characters, look, (short)colour, NULL) == OK) mvadd_wch(row, column, &cell);
}

void unspin_screen_refresh(int row, int column) {
    if (row >= 0) {
        move(row, column);
        curs_set(1);
    } else {
        curs_set(0);
    }
    refresh();
}

static int kind_of(wint_t key) {
    switch (key) {
        case KEY_UP: return unspin_key_up;
        case KEY_DOWN: return unspin_key_down;
        case KEY_LEFT: return unspin_key_left;
        case KEY_RIGHT: return unspin_key_right;
        case KEY_HOME: return unspin_key_home;
        case KEY_END: return unspin_key_end;
        case KEY_PPAGE: return unspin_key_page_up;
        case KEY_NPAGE: return unspin_key_page_down;
        case KEY_BACKSPACE: return unspin_key_backspace;
        case KEY_DC: return unspin_key_delete;
        case KEY_ENTER: return unspin_key_enter;
        case KEY_RESIZE: return unspin_key_resize;
        default: return unspin_key_other;
    }
}

int unspin_screen_has_input(void) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&input, 1, 0) > 0 && (input.revents & POLLIN) != 0;
}

unspin_key unspin_screen_read(void) {
    unspin_key result = {unspin_key_none, 0};
    wint_t key = 0;
    errno = 0;
    int status = get_wch(&key);
    if (status == KEY_CODE_YES) {
        result.kind = kind_of(key);
    } else if (status == OK) {
        result.kind = unspin_key_character;
        result.character = (uint32_t)key;
    } else {
        result.kind = errno == EINTR ? unspin_key_interrupted : unspin_key_gone;
    }
    return result;
}
