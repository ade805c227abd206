package io.redress.web;

import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceItem;
import io.redress.evidence.Upload;
import io.redress.parties.Actor;
import io.redress.platform.IdempotencyKey;
import io.redress.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The files of a form. They become drafts of evidence before anything else is looked at, so that a mistake elsewhere in
 * the form does not cost the sender a second upload.
 */
@Component
class HandedIn {

    /** Fields for files are named by what the rulebook wants them for: {@code file.defect_photo}. */
    private static final String FIELD = "file.";

    private final Evidence evidence;

    HandedIn(Evidence evidence) {
        this.evidence = evidence;
    }

    /** The form with the ids of its files in {@code evidence}; the same press gives the same ids again. */
    Form keep(HttpServletRequest request, Form form, Actor actor) {
        var uploads = uploads(request);
        if (uploads.isEmpty()) return form;
        var key = form.has("key") ? new IdempotencyKey(form.text("key") + "-files") : IdempotencyKey.NONE;
        var ids = new ArrayList<>(form.all("evidence"));
        evidence.upload(actor, key, uploads)
                .forEach(item -> ids.add(item.id().value().toString()));
        return form.with("evidence", ids);
    }

    /** Each file by itself, so that one that cannot be taken costs no other. */
    void each(
            HttpServletRequest request,
            String key,
            Actor actor,
            Consumer<EvidenceItem> taken,
            BiConsumer<String, Problem> refused) {
        var uploads = uploads(request);
        for (var at = 0; at < uploads.size(); at++) {
            var once = key.isBlank() ? IdempotencyKey.NONE : new IdempotencyKey(key + "-" + at);
            try {
                evidence.upload(actor, once, List.of(uploads.get(at))).forEach(taken);
            } catch (Problem problem) {
                refused.accept(uploads.get(at).name(), problem);
            }
        }
    }

    /** What was handed in with this form so far. */
    List<EvidenceItem> items(Form form) {
        return form.has("evidence") ? evidence.items(form.evidence("evidence")) : List.of();
    }

    private static List<Upload> uploads(HttpServletRequest request) {
        if (!(request instanceof MultipartHttpServletRequest files)) return List.of();
        return files.getMultiFileMap().entrySet().stream()
                .filter(field -> field.getKey().startsWith(FIELD))
                .flatMap(field -> field.getValue().stream()
                        .filter(file -> !file.isEmpty())
                        .map(file -> new Upload(
                                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                                Optional.empty(),
                                field.getKey().substring(FIELD.length()),
                                "",
                                file::getInputStream)))
                .toList();
    }
}
