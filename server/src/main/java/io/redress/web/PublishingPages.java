package io.redress.web;

import io.redress.parties.Actor;
import io.redress.parties.OpenToAll;
import io.redress.platform.Problem;
import io.redress.platform.Problems;
import io.redress.rulebook.EditionPreview;
import io.redress.rulebook.RulebookProblem;
import io.redress.rulebook.Rulebooks;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where operators bring a new edition of the rules: looked at first, with its differences, then published. */
@Controller
class PublishingPages {

    /** Characters; a rulebook has about a hundred thousand. */
    private static final int LONGEST = 1_000_000;

    private final Rulebooks rulebooks;
    private final Problems problems;
    private final Clock clock;

    PublishingPages(Rulebooks rulebooks, Problems problems, Clock clock) {
        this.rulebooks = rulebooks;
        this.problems = problems;
        this.clock = clock;
    }

    @OpenToAll("An empty form for operators beside public editions; what it sends is asked about")
    @GetMapping("/operator/rulebook")
    String show(Actor actor, @RequestParam(defaultValue = "") String done, Model model) {
        Place.OPERATOR_RULEBOOK.require(actor);
        model.addAttribute("done", done);
        return page("", "", false, null, model);
    }

    @PostMapping("/operator/rulebook")
    String act(
            Actor actor,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(defaultValue = "rulebook.yaml") String name,
            @RequestParam(defaultValue = "false") boolean major,
            @RequestParam(defaultValue = "preview") String step,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Place.OPERATOR_RULEBOOK.require(actor);
        var fresh = file == null || file.isEmpty() ? null : file;
        var called = fresh == null || fresh.getOriginalFilename() == null ? name : fresh.getOriginalFilename();
        try {
            // A browser sends typed lines with its own line ends.
            var text = (fresh == null ? yaml : utf8(fresh.getBytes())).replace("\r\n", "\n");
            if (text.length() > LONGEST) throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE");
            if (step.equals("publish")) {
                return "redirect:/operator/rulebook?done="
                        + rulebooks.publish(text, major, actor).id();
            }
            var preview = rulebooks.preview(text, major, actor);
            if (!preview.problems().isEmpty()) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(text, called, major, preview, model);
        } catch (CharacterCodingException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var broken = List.of(new RulebookProblem(1, "not UTF-8"));
            return page("", called, major, new EditionPreview(broken, null, "", Map.of(), 0, List.of()), model);
        } catch (Problem problem) {
            response.setStatus(problem.status().value());
            model.addAttribute("problem", problems.document(problem, locale));
            return page(yaml, called, major, null, model);
        }
    }

    private String page(String yaml, String name, boolean major, @Nullable EditionPreview preview, Model model) {
        model.addAttribute("yaml", yaml);
        model.addAttribute("name", name);
        model.addAttribute("major", major);
        model.addAttribute("preview", preview);
        model.addAttribute("editions", rulebooks.editionsAnew());
        model.addAttribute("inForce", rulebooks.at(clock.instant()));
        return "publishing";
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
