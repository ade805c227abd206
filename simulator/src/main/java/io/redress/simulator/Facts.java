package io.redress.simulator;

/**
 * What a story came to; one row of the table at the end.
 *
 * @param caseNumber the readable number; empty where no case was opened
 * @param state where the case stands
 * @param outcome how it ended
 * @param money what is to be paid to the buyer, in yuan; empty for nothing
 * @param points penalty points of the shop that are in force now
 * @param refusals codes of the refusals the story asked for, in order
 */
public record Facts(
        String caseNumber, String state, String outcome, String money, int points, java.util.List<String> refusals) {

    public Facts {
        refusals = java.util.List.copyOf(refusals);
    }
}
