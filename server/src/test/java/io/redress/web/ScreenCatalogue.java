package io.redress.web;

import io.redress.cases.Action;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every screen there is, each as one of those sees it whose it is, in a {@link FullHouse}. */
final class ScreenCatalogue {

    /**
     * One screen.
     *
     * @param name of its pictures
     * @param pattern as the page is mapped
     * @param who signed in; nobody if empty
     * @param path in the full house
     */
    record Spot(String name, String pattern, String who, String path) {}

    /** Answered with another page, a piece of one, or a stream: nobody looks at these alone. */
    static final Set<String> NO_SCREENS = Set.of(
            "/home",
            "/live",
            "/language",
            "/theme",
            "/buyer/complaints/{id}",
            "/notices/{id}",
            "/notices/address/{token}",
            "/notices/count",
            "/desk/queue",
            "/cases/{id}/moved",
            "/cases/{id}/presence");

    private static final Set<Action> ELSEWHERE = EnumSet.of(
            Action.REMINDER, Action.DECISION, Action.SIGN_OFF, Action.DECISION_CONFIRMATION, Action.DECISION_RETURN);

    private final FullHouse house;
    private final List<Spot> spots = new ArrayList<>();

    private ScreenCatalogue(FullHouse house) {
        this.house = house;
    }

    static List<Spot> of(FullHouse house) {
        var catalogue = new ScreenCatalogue(house);
        catalogue.open();
        catalogue.buyer();
        catalogue.seller();
        catalogue.desk();
        catalogue.house();
        catalogue.forms();
        return List.copyOf(catalogue.spots);
    }

    /** What the server maps and a browser shows. */
    static Set<String> mapped(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .filter(each -> each.getValue().getBeanType().isAnnotationPresent(Controller.class))
                .filter(each -> !each.getValue().hasMethodAnnotation(ResponseBody.class)
                        || each.getKey().getProducesCondition().getProducibleMediaTypes().stream()
                                .anyMatch(type -> type.getSubtype().equals("html")))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .filter(pattern -> !NO_SCREENS.contains(pattern))
                .collect(Collectors.toSet());
    }

    private void open() {
        add("landing", "/", "", "/");
        add("sign-in", "/sign-in", "", "/sign-in");
        add("rulebook", "/rulebook", "", "/rulebook");
        add("rulebook-compared", "/rulebook", "", "/rulebook?compare=2017-07-25");
        add("shop", "/shops/{id}", "", "/shops/" + house.shop);
        add("api", "/docs/api", "", "/docs/api");
        add("nowhere", "", "", "/nowhere");
    }

    private void buyer() {
        add("orders", "/buyer", "lin", "/buyer");
        add("orders-disputed", "/buyer", "lin", "/buyer?state=disputed");
        add("orders-found", "/buyer", "lin", "/buyer?q=DEMO");
        add("cases", "/buyer/cases", "lin", "/buyer/cases");
        add("wizard-order", "/buyer/orders/{id}", "lin", "/buyer/orders/" + house.order);
        for (var step : WizardStep.values()) {
            add(
                    "wizard-" + step.segment(),
                    "/buyer/complaints/{id}/" + step.segment(),
                    "lin",
                    "/buyer/complaints/" + house.draft + "/" + step.segment());
        }
        add("receipt", "/cases/{id}/receipt", "lin", "/cases/" + house.at("screening") + "/receipt");
        add("accept", "/cases/{id}/sign-off", "lin", "/cases/" + house.at("talks") + "/sign-off?offer=2");
        add("notices", "/notices", "lin", "/notices");
        add("notice-preferences", "/notices/preferences", "lin", "/notices/preferences");
        add("not-yours", "", "lin", "/desk");
        cases("lin", "supplement", "talks", "bench", "decided", "appealed", "reported", "closed");
    }

    private void seller() {
        add("seller", "/seller", "qinghe", "/seller");
        add("seller-points", "/seller/points", "qinghe", "/seller/points");
        add("seller-orders", "/seller/orders", "qinghe", "/seller/orders");
        cases("qinghe", "answer", "talks", "decided", "performing", "rated");
    }

    private void desk() {
        add("desk", "/desk", "wu", "/desk");
        add("desk-orders", "/desk/orders", "wu", "/desk/orders");
        add("search", "/search", "wu", "/search?q=" + "壶嘴漏水");
        add("overview", "/desk/overview", "zhou", "/desk/overview");
        add("readings", "/readings", "zhou", "/readings");
        cases("wu", "screening", "talks", "supplemented", "rated");
        add("decision", "/cases/{id}/decision", "sun", "/cases/" + house.at("bench") + "/decision");
        add("decision-appeal", "/cases/{id}/decision", "qian", "/cases/" + house.at("appealed") + "/decision");
        cases("zhou", "proposed");
        cases("sun", "proposed");
        add("desk-second", "/desk", "zhou", "/desk?hand=second");
        add("regulator", "/regulator", "regulator", "/regulator");
        add("regulator-orders", "/regulator/orders", "regulator", "/regulator/orders");
        cases("regulator", "decided");
    }

    private void house() {
        add("accounts", "/operator", "admin", "/operator?limit=100");
        add("account-new", "/operator/accounts/new", "admin", "/operator/accounts/new");
        add("account", "/operator/accounts/{id}", "admin", "/operator/accounts/" + house.id("wu"));
        add("operator-keys", "/operator/keys", "admin", "/operator/keys");
        add("operator-rulebook", "/operator/rulebook", "admin", "/operator/rulebook");
        add("calendar", "/operator/calendar", "admin", "/operator/calendar");
        add("keys", "/keys", "integrator", "/keys");
    }

    /** The form of every action for each side that may take it, in the first case where it may. */
    private void forms() {
        var known = new LinkedHashSet<String>();
        for (var who : List.of("lin", "zhao", "qinghe", "wu", "sun", "zhou")) {
            for (var id : house.cases.values()) {
                var answer = house.as(who).get("/api/v1/cases/" + id);
                for (var each : answer.json().path("availableActions")) {
                    var action = Action.valueOf(each.path("action").asString().toUpperCase(Locale.ROOT));
                    if (hasForm(action) && known.add(side(who) + action)) {
                        add(
                                "form-" + side(who) + "-" + action.segment(),
                                "/cases/{id}/{segment}",
                                who,
                                "/cases/" + id + "/" + action.segment());
                    }
                }
            }
        }
    }

    /**
     * A reminder is a button; a decision and the buyer's acceptance have pages of their own, and a second look has its
     * forms on the page of the case.
     */
    private static boolean hasForm(Action action) {
        return !ELSEWHERE.contains(action);
    }

    /** All actions that must be among the {@link #forms}. */
    static Set<String> segments() {
        return Arrays.stream(Action.values())
                .filter(Action::isForPeople)
                .filter(ScreenCatalogue::hasForm)
                .map(Action::segment)
                .collect(Collectors.toSet());
    }

    private static String side(String who) {
        return switch (who) {
            case "lin", "zhao" -> "buyer";
            case "qinghe" -> "seller";
            default -> "desk";
        };
    }

    private void cases(String who, String... stages) {
        for (var stage : stages) add("case-" + who + "-" + stage, "/cases/{id}", who, "/cases/" + house.at(stage));
    }

    private void add(String name, String pattern, String who, String path) {
        spots.add(new Spot(name, pattern, who, path));
    }
}
