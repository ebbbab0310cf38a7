package uk.sendplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** How somebody uses a page: with a pointer, or with a keyboard alone. */
enum Hands {
    POINTER {
        @Override
        void press(Page page, String control) {
            page.locator(control).first().click();
        }

        @Override
        void write(Page page, String field, String text) {
            page.fill(field, text);
        }

        @Override
        void choose(Page page, String name, String value) {
            page.check("[name=" + name + "][value='" + value + "']");
        }
    },
    KEYBOARD {
        @Override
        void press(Page page, String control) {
            tabTo(page, control);
            page.keyboard().press("Enter");
        }

        @Override
        void write(Page page, String field, String text) {
            tabTo(page, field);
            page.keyboard().press("Control+A");
            page.keyboard().insertText(text);
        }

        /** Tab reaches a group of radios once; arrows go through it. */
        @Override
        void choose(Page page, String name, String value) {
            tabTo(page, "[name=" + name + "]");
            String wanted = "[name=" + name + "][value='" + value + "']";
            if (!page.isChecked("[name=" + name + "] >> nth=0")
                    && page.locator("[name=" + name + "]:checked").count() == 0) {
                page.keyboard().press("Space");
            }
            for (int arrows = 0; !page.isChecked(wanted); arrows++) {
                assertThat(arrows).as("no arrow leads to " + wanted).isLessThan(20);
                page.keyboard().press("ArrowDown");
            }
        }
    };

    private static final int MOST_TABS = 600;

    /** Presses a link or a button, or opens a fold. */
    abstract void press(Page page, String control);

    abstract void write(Page page, String field, String text);

    /** Chooses a radio. */
    abstract void choose(Page page, String name, String value);

    private static void tabTo(Page page, String control) {
        for (int tabs = 0; !hasFocus(page, control); tabs++) {
            assertThat(tabs)
                    .as("no Tab leads to " + control + " on " + page.url())
                    .isLessThan(MOST_TABS);
            page.keyboard().press("Tab");
        }
    }

    private static boolean hasFocus(Page page, String control) {
        return (Boolean) page.evaluate("control => document.activeElement?.matches(control)", control);
    }
}
