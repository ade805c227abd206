package io.redress.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redress.Api;
import io.redress.FreshDatabase;
import io.redress.RedressTest;
import io.redress.web.ScreenCatalogue.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every screen in one catalogue: pictures of each at both widths, in both languages, by day and by night; and what has
 * to hold on all of them.
 */
@RedressTest
@FreshDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "redress.demo=true")
class ScreensTests {

    /** Two, each on its own thread: a browser alone leaves half of a small machine idle. */
    @RegisterExtension
    static final Browsers one = new Browsers();

    @RegisterExtension
    static final Browsers another = new Browsers();

    private static final Path SCREENS = Path.of("target", "screens", "all");

    private List<Spot> catalogue = List.of();

    @Autowired
    private Api api;

    @BeforeAll
    void furnish() throws IOException {
        Files.createDirectories(SCREENS);
        catalogue = ScreenCatalogue.of(new FullHouse(api, Wording.USUAL, Camera.photo()).open());
    }

    @Test
    @DisplayName("O6 every page that the server has is in the catalogue, and every form that a case may have")
    void nothingIsMissing(@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
        assertThat(catalogue.stream()
                        .map(Spot::pattern)
                        .filter(pattern -> !pattern.isEmpty())
                        .collect(Collectors.toSet()))
                .containsAll(ScreenCatalogue.mapped(requestMappingHandlerMapping));
        assertThat(catalogue.stream()
                        .filter(spot -> spot.name().startsWith("form-"))
                        .map(spot -> spot.path().replaceAll(".*/", ""))
                        .collect(Collectors.toSet()))
                .isEqualTo(ScreenCatalogue.segments());
    }

    @Test
    @DisplayName("O6 docs/pages.md lists the pages that there are")
    void pagesAreListed(@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) throws IOException {
        var listed = Files.readAllLines(Path.of("../docs/pages.md")).stream()
                .filter(line -> line.startsWith("| `/"))
                .map(line -> line.split("\\|", -1)[1])
                .flatMap(cell ->
                        Stream.of(cell.replace("…", "/buyer/complaints/{id}").split(",")))
                .map(address -> address.replace("`", "").strip())
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(ScreenCatalogue.mapped(requestMappingHandlerMapping));
    }

    @TestFactory
    @DisplayName("O6 each screen is seen, reached, touched and magnified without loss")
    Stream<DynamicTest> everyScreenHolds() {
        var walks = Stream.of(one, another)
                .map(browser -> new ScreenWalk(new SharedWindow(browser, new HashMap<>()), SCREENS))
                .toList();
        var legs = walks.stream().map(_ -> Executors.newSingleThreadExecutor()).toList();
        var found = new LinkedHashMap<Spot, Future<List<String>>>();
        for (var spot : catalogue) {
            var turn = found.size() % walks.size();
            found.put(spot, legs.get(turn).submit(() -> walks.get(turn).through(spot)));
        }
        legs.forEach(ExecutorService::shutdown);
        return found.entrySet().stream()
                .map(each -> dynamicTest(
                        each.getKey().name(),
                        () -> assertThat(each.getValue().get())
                                .as(each.getKey().path())
                                .isEmpty()));
    }
}
