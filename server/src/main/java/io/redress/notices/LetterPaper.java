package io.redress.notices;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.redress.platform.Texts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A letter as text and as HTML, both with the same words. */
@Component
class LetterPaper {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Texts texts;

    LetterPaper(Texts texts) {
        this.texts = texts;
    }

    String text(Letter letter) {
        return String.join(
                "\n\n",
                letter.detail().isEmpty() ? letter.subject() : letter.subject() + "\n" + letter.detail(),
                letter.link(),
                footer(letter) + "\n");
    }

    String html(Letter letter) {
        var out = new StringOutput();
        templates.render(
                "mail/letter.jte",
                Map.of(
                        "language", letter.language().toLanguageTag(),
                        "title", letter.subject(),
                        "detail", letter.detail(),
                        "link", letter.link(),
                        "button", texts.text("notices.mail.button", letter.language()),
                        "footer", footer(letter)),
                out);
        return out.toString();
    }

    private String footer(Letter letter) {
        return texts.text("notices.mail.footer", letter.language());
    }
}
