package io.redress.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.redress.web.Browsers.Window.ENGLISH;
import static io.redress.web.Browsers.Window.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.redress.FreshDatabase;
import io.redress.RedressTest;
import io.redress.proof.verify.Verify;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A case taken away from its page, by each of the three whose case it is. */
@RedressTest
@FreshDatabase
@Import(DeskStories.class)
@TestPropertySource(properties = "redress.demo=true")
class ArchiveBrowserTests {

    private static final String LINK = "a[href$='/archive']";

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Autowired
    DeskStories stories;

    @TempDir
    Path folder;

    @Test
    @DisplayName("L2 buyer, shop and staff save their case from its page; it proves itself, and reads without a server")
    void everybodyTakesTheirCaseAway() throws Exception {
        var path = stories.harassment();
        stories.admit(path);
        stories.dispute(path, "lin", "qinghe");

        saved(BROWSERS.person("qinghe"), path);
        saved(BROWSERS.person("wu"), path);
        read(BROWSERS.person("lin", PHONE), saved(BROWSERS.person("lin", PHONE), path), "案件存证包");
        read(BROWSERS.person("lin", ENGLISH), saved(BROWSERS.person("lin", ENGLISH), path), "Case archive");
    }

    private Path saved(Page page, String path) throws Exception {
        page.navigate(BROWSERS.base() + path);
        page.locator("details").all().forEach(each -> each.evaluate("it => it.open = true"));
        assertThat(page.locator(LINK)).isVisible();
        BROWSERS.look(page, "archive-link");
        var download = page.waitForDownload(() -> page.click(LINK));
        assertThat(download.suggestedFilename()).matches("TS-.*\\.zip");
        var file = folder.resolve(System.identityHashCode(download) + ".zip");
        download.saveAs(file);
        assertThat(Verify.problems(file)).isEmpty();
        return file;
    }

    /** As somebody opens it who unpacked it. */
    private void read(Page page, Path archive, String title) throws IOException {
        var unpacked = Files.createTempDirectory(folder, "unpacked");
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().toList()) {
                var file = unpacked.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.getInputStream(entry).readAllBytes());
            }
        }
        page.navigate(unpacked.resolve("files/index.html").toUri().toString());
        assertThat(page.locator("h1")).containsText(title);
        assertThat(page.locator("ul a").all())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(unpacked.resolve("files").resolve(link.getAttribute("href")))
                        .exists());
        BROWSERS.look(page, "archive-read");
    }
}
