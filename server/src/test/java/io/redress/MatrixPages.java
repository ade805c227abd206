package io.redress;

import io.redress.MatrixRequests.Request;
import java.util.ArrayList;
import java.util.List;

/** Reads a list page by page, until something of a world is found or the list ends. */
record MatrixPages(Request first, int most) {

    List<Api.Answer> until(MatrixWorld world) {
        world.everything();
        var answers = new ArrayList<Api.Answer>();
        var request = page("limit=100");
        for (var page = 0; page < most; page++) {
            var answer = request.send();
            answers.add(answer);
            var next = answer.status() == 200 && isPage(answer) ? answer.text("/next") : "";
            if (next.isEmpty() || MatrixTrial.tells(answer, world)) {
                break;
            }
            request = page("limit=100&cursor=" + next);
        }
        return answers;
    }

    private static boolean isPage(Api.Answer answer) {
        return answer.header("Content-Type").contains("json") && answer.json().has("next");
    }

    private Request page(String query) {
        var path = first.path() + (first.path().contains("?") ? "&" : "?") + query;
        return new Request(first.client(), first.method(), path, first.type(), first.body());
    }
}
