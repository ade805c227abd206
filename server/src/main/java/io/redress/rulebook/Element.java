package io.redress.rulebook;

import java.util.List;

/**
 * One thing that must be established for a complaint to be upheld (构成要件).
 *
 * @param evidence codes of {@link EvidenceKind} that bear on it
 * @param required false: it only aggravates or mitigates
 */
public record Element(String code, Words text, Bearer bearer, boolean required, List<String> evidence) {
    public Element {
        evidence = List.copyOf(evidence);
    }
}
