package io.redress.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.redress.cases.CaseId;
import io.redress.cases.CasePaper;
import io.redress.evidence.EvidenceId;
import io.redress.parties.Actor;
import io.redress.platform.Texts;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The page in an archive: the words of the screens, without a server behind them. */
@Component
class PaperPages implements CasePaper {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final CaseFolder folder;
    private final Texts texts;
    private final Clock clock;

    PaperPages(CaseFolder folder, Texts texts, Clock clock) {
        this.folder = folder;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String html(CaseId id, Actor reader, Locale language, Map<EvidenceId, String> files) {
        var screen = new Screen(texts, language, Theme.of(null), reader, "", "", clock.instant());
        var out = new StringOutput();
        templates.render(
                "archive/case.jte", Map.of("screen", screen, "page", folder.open(id, reader), "files", files), out);
        return out.toString();
    }
}
