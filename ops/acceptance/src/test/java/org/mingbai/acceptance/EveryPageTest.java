package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every page keeps to, whichever there are: nothing is cut off at any width, and everybody can read and use it (WCAG 2.2). */
class EveryPageTest {
    /** 720 is a window of 1440 at a zoom of 200 %. */
    private static final int[] WIDTHS = {1440, 1366, 1201, 1024, 901, 768, 720, 641, 360};
    /** What stands beyond the right edge of the window, or of a box that hides it, where nothing can be scrolled to bring it there. */
    private static final String CUT_OFF = """
            () => {
              const found = [];
              const over = document.documentElement.scrollWidth - innerWidth;
              if (over > 0) found.push('the page by ' + over + ' px');
              for (const element of document.querySelectorAll('body *')) {
                const box = element.getBoundingClientRect();
                if (!box.width || box.right <= innerWidth + 1 || box.left < -1000) continue;
                let scrolls = false;
                for (let at = element.parentElement; at; at = at.parentElement) {
                  if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) scrolls = true;
                  if (at.matches('.hidden-text, td.text')) scrolls = true;
                }
                if (!scrolls && !element.matches('.hidden-text')) found.push(element.tagName + '.' + element.className + ' to ' + Math.round(box.right));
              }
              return found.slice(0, 3).join('; ');
            }""";

    private record How(String language, ColorScheme theme, int width) {
    }

    /** Each language in each theme, each theme at each width, each width in each language. */
    private static final List<How> HOW = List.of(new How("en", ColorScheme.DARK, 360), new How("en", ColorScheme.LIGHT, 1440),
            new How("zh", ColorScheme.DARK, 1440), new How("zh", ColorScheme.LIGHT, 360));

    @TempDir
    static Path data;
    private static Mingbai mingbai;
    private static Pages pages;
    private static Browser browser;

    @BeforeAll
    static void start() {
        mingbai = Mingbai.start(data);
        pages = new Pages(mingbai);
        browser = new Browser(mingbai.address());
    }

    @AfterAll
    static void stop() {
        browser.close();
        mingbai.close();
    }

    @Test
    void each_page_there_is_stands_in_the_table() {
        assertThat(pages.patterns()).containsExactlyInAnyOrderElementsOf(pages.served().filter(page -> !page.equals("/language")).toList());
    }

    @Test
    void nothing_is_cut_off_at_any_width_nor_at_twice_the_size() {
        var faults = new ArrayList<String>();
        var seen = new HashSet<String>();
        each((shown, page) -> {
            fillPop(shown, page);
            for (int width : WIDTHS) {
                page.setViewportSize(width, 900);
                note(faults, shown, "at " + width, (String) page.evaluate(CUT_OFF));
            }
            eachDialog(page, seen, dialog -> {
                page.setViewportSize(360, 740);
                note(faults, shown, dialog + " at 360", (String) page.evaluate(CUT_OFF));
            });
        });
        assertThat(faults).isEmpty();
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void every_page_can_be_read_and_used_by_everybody_in_both_languages_and_both_themes() {
        var faults = new ArrayList<String>();
        var seen = new HashSet<String>();
        each((shown, page) -> {
            for (var how : HOW) {
                page.context().addCookies(List.of(new Cookie("mingbai-language", how.language()).setUrl(mingbai.address())));
                page.navigate(shown.address());
                page.setViewportSize(how.width(), 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(how.theme()));
                note(faults, shown, how.toString(), violations(of(page, shown)));
            }
            eachDialog(page, seen, dialog -> note(faults, shown, dialog, violations(of(page, shown))));
        });
        assertThat(faults).isEmpty();
    }

    /** What is known of a caller stands beside the form once their number was typed. */
    private static void fillPop(Pages.Shown shown, Page page) {
        if (shown.address().equals("/intake")) {
            page.fill("#phone", "13900002222");
            page.locator("#pop .known").first().waitFor();
        }
    }

    @Test
    void the_board_fits_in_english_too() {
        var faults = new ArrayList<String>();
        var page = browser.as("dispatcher", 1440, 900);
        page.context().addCookies(List.of(new Cookie("mingbai-language", "en").setUrl(mingbai.address())));
        page.navigate("/tickets?tab=all");
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            note(faults, new Pages.Shown("dispatcher", "/tickets in English"), "at " + width, (String) page.evaluate(CUT_OFF));
        }
        page.context().close();
        assertThat(faults).isEmpty();
    }

    private static void each(BiConsumer<Pages.Shown, Page> look) {
        Map<String, Page> windows = new TreeMap<>();
        pages.all().forEach(shown -> {
            var page = windows.computeIfAbsent(String.valueOf(shown.account()), _ -> window(shown.account()));
            page.navigate(shown.address());
            look.accept(shown, page);
            page.setViewportSize(1440, 900);
        });
        windows.values().forEach(page -> page.context().close());
    }

    private static Page window(@Nullable String account) {
        return account == null ? browser.visitor(1440, 900) : browser.as(account, 1440, 900);
    }

    /** Each once: the same dialog stands on many pages. */
    private static void eachDialog(Page page, Set<String> seen, Consumer<String> look) {
        int dialogs = (int) page.evaluate("() => document.querySelectorAll('dialog[id]').length");
        for (int i = 0; i < dialogs; i++) {
            var id = (String) page.evaluate("i => document.querySelectorAll('dialog[id]')[i].id", i);
            if (!seen.add(id)) {
                continue;
            }
            page.evaluate("id => document.getElementById(id).showModal()", id);
            look.accept(id);
            page.evaluate("id => document.getElementById(id).close()", id);
        }
    }

    /** All rules; of a part that a page fetches, those of a whole page are asked of that page. */
    private static AxeBuilder of(Page page, Pages.Shown shown) {
        var axe = new AxeBuilder(page);
        return shown.address().startsWith("/intake/pop") ? axe.disableRules(List.of("document-title", "html-has-lang", "landmark-one-main",
                "page-has-heading-one", "region")) : axe;
    }

    private static String violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml()).limit(2).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("; "));
    }

    private static void note(List<String> faults, Pages.Shown shown, String how, String what) {
        if (!what.isEmpty()) {
            faults.add(shown.account() + " " + shown.address() + " " + how + ": " + what);
        }
    }
}
