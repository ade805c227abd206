package io.redress.cases;

import io.redress.evidence.EvidenceId;
import io.redress.parties.Actor;
import java.util.Locale;
import java.util.Map;

/** A case on paper: what an archive holds for people to read. The screens know how to say it. */
public interface CasePaper {

    /**
     * A page that needs nothing beside it but the files it links to.
     *
     * @param files where each piece of evidence lies, seen from the page
     */
    String html(CaseId id, Actor reader, Locale language, Map<EvidenceId, String> files);
}
