package io.redress.web;

import io.redress.cases.CaseEvent;
import io.redress.cases.CaseEvent.Admitted;
import io.redress.cases.CaseEvent.Appealed;
import io.redress.cases.CaseEvent.AuthorityAsked;
import io.redress.cases.CaseEvent.AuthorityGranted;
import io.redress.cases.CaseEvent.ClockRestarted;
import io.redress.cases.CaseEvent.ClockStopped;
import io.redress.cases.CaseEvent.Consulted;
import io.redress.cases.CaseEvent.DecisionReturned;
import io.redress.cases.CaseEvent.DemandAccepted;
import io.redress.cases.CaseEvent.DemandRefused;
import io.redress.cases.CaseEvent.EvidenceAdded;
import io.redress.cases.CaseEvent.EvidenceGiven;
import io.redress.cases.CaseEvent.EvidenceRequested;
import io.redress.cases.CaseEvent.Extended;
import io.redress.cases.CaseEvent.Filed;
import io.redress.cases.CaseEvent.HandedOver;
import io.redress.cases.CaseEvent.MoreAsked;
import io.redress.cases.CaseEvent.NotAdmitted;
import io.redress.cases.CaseEvent.Offered;
import io.redress.cases.CaseEvent.PerformanceConfirmed;
import io.redress.cases.CaseEvent.PerformanceDisputed;
import io.redress.cases.CaseEvent.PerformanceReported;
import io.redress.cases.CaseEvent.PlatformAsked;
import io.redress.cases.CaseEvent.Rated;
import io.redress.cases.CaseEvent.Reopened;
import io.redress.cases.CaseEvent.Said;
import io.redress.cases.CaseEvent.Supplemented;
import io.redress.cases.CaseEvent.Withdrawn;

/** What somebody wrote in an entry of the record; empty where nothing is written. */
final class EventWords {

    private EventWords() {}

    static String said(CaseEvent event) {
        return switch (event) {
            case Filed it -> it.description();
            case Admitted it -> it.note();
            case NotAdmitted it -> it.reason();
            case MoreAsked it -> it.what();
            case Supplemented it -> it.statement();
            case DemandAccepted it -> it.statement();
            case DemandRefused it -> it.reason();
            case Offered it -> it.statement();
            case PlatformAsked it -> it.reason();
            case Said it -> it.text();
            case EvidenceAdded it -> it.note();
            case Consulted it -> it.question();
            case HandedOver it -> it.reason();
            case AuthorityAsked it -> it.reason();
            case AuthorityGranted it -> it.note();
            case Extended it -> it.reason();
            case ClockStopped it -> it.reason();
            case ClockRestarted it -> it.reason();
            case EvidenceRequested it -> it.what();
            case EvidenceGiven it -> it.statement();
            case DecisionReturned it -> it.reason();
            case Appealed it -> it.grounds();
            case PerformanceReported it -> it.statement();
            case PerformanceConfirmed it -> it.note();
            case PerformanceDisputed it -> it.reason();
            case Withdrawn it -> it.reason();
            case Reopened it -> it.reason();
            case Rated it -> it.reason();
            default -> "";
        };
    }
}
