package org.mingbai.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.opentest4j.TestAbortedException;

/** Debian's Chromium, one window a role. What a script complains of, and what a page is wider than its window, is kept as a fault. */
final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-quic", "--no-first-run");
    private static final Path PICTURES = Path.of("target", "pictures");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final String address;
    private final List<String> faults = new ArrayList<>();

    Browser(String address) {
        this.address = address;
        this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(FLAGS));
    }

    private static Path chromium() {
        return Arrays.stream(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "chromium")).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new TestAbortedException("skipped: no chromium on the PATH"));
    }

    /** A window of somebody who is not signed in. */
    Page visitor(int width, int height) {
        return window(width, height, true);
    }

    /** A window in which no script runs. */
    Page withoutScripts(int width, int height) {
        return window(width, height, false);
    }

    private Page window(int width, int height, boolean scripts) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height)
                .setLocale("zh-CN").setTimezoneId("Asia/Shanghai").setBaseURL(address).setJavaScriptEnabled(scripts));
        var page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        return page;
    }

    Page as(String account, int width, int height) {
        return signIn(visitor(width, height), account);
    }

    static Page signIn(Page page, String account) {
        page.navigate("/sign-in");
        page.fill("#username", account);
        page.fill("#password", "mingbai");
        page.click("main button.primary");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /** Keeps a picture for whoever wants to judge the page, and notes where it must be scrolled sideways. */
    void picture(Page page, String name) {
        if ((int) page.evaluate("() => document.documentElement.scrollWidth - innerWidth") > 0) {
            faults.add(name + " is wider than its window");
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
