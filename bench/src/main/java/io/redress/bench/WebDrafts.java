package io.redress.bench;

import io.redress.bench.WebVisitors.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Begins complaints as a person does, step by step up to the review, so that the wizard's pages have a draft to show.
 */
final class WebDrafts {

    private WebDrafts() {}

    /** @param buyers each with the order they complain about; returned with the draft in its place */
    static List<Visitor> begin(URI server, List<Visitor> buyers) throws IOException {
        var begun = new ArrayList<Visitor>();
        try (var line = new HttpLine(server.getHost(), server.getPort())) {
            for (var buyer : buyers) {
                var token = "&_csrf=" + encoded(buyer.forgeryToken());
                var order = "/buyer/orders/" + buyer.looksAt().getFirst();
                var first = line.form(order, buyer.cookie(), "type=quality&line=1" + token);
                if (first.status() / 100 != 3) {
                    throw new IllegalStateException("Expected a draft at " + order + ", but got " + first.status());
                }
                var draft = first.location().replaceFirst(".*/complaints/([0-9a-f-]+)/.*", "$1");
                var path = "/buyer/complaints/" + draft;
                line.form(
                        path + "/demand",
                        buyer.cookie(),
                        "remedy=REFUND_ONLY&amount.REFUND_ONLY=100.00&seen=1" + token);
                line.form(
                        path + "/description",
                        buyer.cookie(),
                        "description=" + encoded(CaseScript.DESCRIPTION + CaseScript.REFUSAL) + "&seen=1" + token);
                begun.add(new Visitor(buyer.cookie(), List.of(draft)));
            }
        }
        return begun;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
