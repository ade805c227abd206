package io.redress.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.redress.Api;
import io.redress.FreshDatabase;
import io.redress.RedressTest;
import io.redress.RoomyRulebook;
import io.redress.web.Browsers.Window;
import io.redress.web.ScreenCatalogue.Spot;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Texts that would act if they could, in every field that takes words, on every page that shows them (O1). */
@RedressTest
@FreshDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = "redress.demo=true")
class HostileTextBrowserTests {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    /** So that a page which shows nothing is not taken for one that shows text. */
    private static final Set<String> SHOWN = Set.of(
            "POST /api/v1/cases description",
            "PUT /api/v1/drafts/{id} description",
            "POST /api/v1/cases/{id}/message text",
            "POST /api/v1/cases/{id}/offer statement",
            "POST /api/v1/cases/{id}/refusal reason",
            "POST /api/v1/cases/{id}/intervention reason",
            "POST /api/v1/cases/{id}/decision verdict/facts/0/reason",
            "POST /api/v1/cases/{id}/decision verdict/toBuyer",
            "POST /api/v1/cases/{id}/decision verdict/toSeller",
            "POST /api/v1/cases/{id}/appeal grounds",
            "PATCH /api/v1/accounts/{id} displayName",
            "PUT /api/v1/orders/{number} lines/0/title",
            "PUT /api/v1/shops/{code} name",
            "PUT /api/v1/shops/{code} afterSalesPolicy",
            "PUT /api/v1/evidence/{id} name of a file",
            "POST /api/v1/api-keys name");

    /** Would sign in somebody else, or take away what the next form is about. */
    private static final Set<String> SPARED = Set.of("/demo", "/buyer/complaints/{id}/removal");

    private static final String SAYING = "{\"audience\": \"everybody\", \"text\": \"\"}";

    private final HostileWording wording = new HostileWording();
    private final Map<Spot, List<String>> forms = new LinkedHashMap<>();
    private final Map<String, List<Cookie>> sessions = new HashMap<>();
    private HostileOnlooker onlooker;
    private FullHouse house;

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient db;

    @BeforeAll
    void speak(@Autowired Clock clock) {
        var admin = api.as("admin", Browsers.PASSWORD);
        RoomyRulebook.inForce(db, admin, clock, text -> text.replaceAll("_max: \\{value: \\d+", "_max: {value: 10000"));
        house = new FullHouse(api, wording, Camera.photo()).open();
        wording.atLength();
        while (!wording.unsaid().isEmpty()) {
            new FullHouseCases(house).act("lin", house.at("talks"), "message", SAYING);
        }
    }

    @BeforeEach
    void comeIn() {
        onlooker = new HostileOnlooker(new SharedWindow(browsers, sessions), api, wording);
    }

    @Test
    @DisplayName("O1 every field of the API that takes words has been given hostile ones")
    void everyFieldWasSpokenTo() {
        var said = wording.said().stream().map(HostileWording.Said::place).collect(Collectors.toSet());
        var unspoken = HostileFields.of(api.get("/openapi.json").json());
        unspoken.removeAll(said);
        assertThat(unspoken).isEmpty();
    }

    @Test
    @Order(1)
    @DisplayName(
            "O1 on every screen hostile text is text: nothing runs, nothing is asked of elsewhere, no policy is broken")
    void everyScreenShowsTextAsText() {
        for (var spot : ScreenCatalogue.of(house)) {
            onlooker.look(spot);
            forms.put(spot, onlooker.forms(spot));
        }
        assertThat(onlooker.found()).isEmpty();
        assertThat(onlooker.shown()).containsAll(SHOWN);
    }

    @Test
    @DisplayName("O1 what is in an address is text, too")
    void everyAddressIsText(@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
        var spots = firstOf(ScreenCatalogue.of(house), Spot::pattern);
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            for (var pattern : mapping.getPatternValues()) {
                var spot = spots.get(pattern);
                if (spot == null || !mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) continue;
                for (var parameter : handler.getMethodParameters()) {
                    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                    if (!parameter.hasParameterAnnotation(RequestParam.class)) continue;
                    var text = wording.anywhere(pattern + " " + parameter.getParameterName(), 90);
                    var path = spot.path().replaceAll("\\?.*", "") + "?" + parameter.getParameterName() + "="
                            + URLEncoder.encode(text, StandardCharsets.UTF_8);
                    onlooker.look(new Spot(path, pattern, spot.who(), path));
                }
            }
        });
        assertThat(onlooker.found()).isEmpty();
    }

    @Test
    @DisplayName("O1 what arrives while a page is open is text, too")
    void whatArrivesIsText() {
        onlooker.look(spot("case-lin-talks"));
        var page = onlooker.as("lin");
        var next = wording.said().size();
        new FullHouseCases(house).act("qinghe", house.at("talks"), "message", SAYING);
        page.getByText("⟦%d⟧".formatted(next))
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        onlooker.inspect(page, "live");

        onlooker.look(spot("wizard-evidence"));
        page.setInputFiles(
                "#file-defect_photo",
                new FilePayload(wording.anywhere("name of a file", 90) + ".txt", "text/plain", new byte[] {'x'}));
        page.locator("#w-files .w-bad").first().waitFor();
        onlooker.inspect(page, "refused file");
        assertThat(onlooker.found()).isEmpty();
    }

    private Spot spot(String name) {
        return ScreenCatalogue.of(house).stream()
                .filter(spot -> spot.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    @DisplayName("O1 what is typed into any form comes back as text")
    void everyFormGivesTextBack() {
        if (forms.isEmpty()) everyScreenShowsTextAsText();
        var known = new HashSet<String>();
        forms.forEach((spot, addresses) -> {
            for (var address : new TreeSet<>(addresses)) {
                var form = spot.who() + address;
                if (!SPARED.contains(address) && !known.contains(form) && onlooker.type(spot, address, () -> {})) {
                    known.add(form);
                }
            }
        });
        assertThat(known).hasSizeGreaterThan(20);
        assertThat(onlooker.found()).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("O1 E11 what was typed before the session ended is shown as text")
    void whatIsTypedTooLateIsText() {
        var address = "/buyer/complaints/{id}/description";
        var typed = onlooker.type(spot("wizard-description"), address, () -> signOut("lin"));

        assertThat(typed).isTrue();
        var page = onlooker.as("lin");
        assertThat(page.locator(".rd-quote").allInnerTexts().toString())
                .as("%s %s", page.url(), page.locator("main").innerText())
                .contains("⟦");
        assertThat(onlooker.found()).isEmpty();
    }

    /** In another window of the same browser. */
    private void signOut(String name) {
        var other = browsers.window(Window.PLAIN);
        other.context().addCookies(requireNonNull(sessions.get(name)));
        browsers.visit(other, "/home");
        other.locator(".rd-menu > summary >> visible=true").click();
        other.locator("form[action='/sign-out'] button >> visible=true").click();
        other.waitForURL(browsers.base() + "/");
    }

    private static Map<String, Spot> firstOf(List<Spot> spots, Function<Spot, String> key) {
        return spots.stream().collect(Collectors.toMap(key, spot -> spot, (first, _) -> first));
    }
}
