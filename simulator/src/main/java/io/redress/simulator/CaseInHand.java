package io.redress.simulator;

import io.redress.simulator.Caller.Answer;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A case that a story follows. Every step says which state it expects, and breaks the story otherwise. */
final class CaseInHand {

    private final Stage stage;
    private final String id;
    private final String number;

    CaseInHand(Stage stage, Answer filed) {
        this.stage = stage;
        this.id = filed.text("id");
        this.number = filed.text("number");
    }

    String id() {
        return id;
    }

    String number() {
        return number;
    }

    String shop() {
        return view().path("matter").path("shop").asString();
    }

    /** Somebody does something, and the case stands where the story says. */
    CaseInHand step(String who, String action, Map<String, ?> body, String what, String expectedState) {
        var answer = attempt(who, action, body);
        Stage.expect(
                answer.ok() && answer.text("state").equals(expectedState),
                who + " " + action + " → " + expectedState,
                answer);
        return told(who, what, answer);
    }

    /** Somebody tries something that is refused, with that code. */
    String refused(String who, String action, Map<String, ?> body, String what, String expectedCode) {
        var answer = attempt(who, action, body);
        Stage.expect(answer.code().equals(expectedCode), who + " " + action + " refused " + expectedCode, answer);
        stage.tell(who, what, "refused", "", expectedCode);
        return expectedCode;
    }

    Answer attempt(String who, String action, Map<String, ?> body) {
        return stage.as(who).post("/api/v1/cases/" + id + "/" + action, body);
    }

    /** The case as it stands, seen by the supervisor. */
    JsonNode view() {
        return stage.as(Cast.SUPERVISOR).get("/api/v1/cases/" + id).body();
    }

    /** The clock has done something; the case stands where the story says. */
    CaseInHand now(String what, String expectedState) {
        var view = stage.as(Cast.SUPERVISOR).get("/api/v1/cases/" + id);
        Stage.expect(view.text("state").equals(expectedState), what + " → " + expectedState, view);
        return told("(clock)", what, view);
    }

    CaseInHand told(String who, String what, Answer answer) {
        stage.tell(who, what, answer.text("state"), answer.text("dueAt"), number);
        return this;
    }
}
