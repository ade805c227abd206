package io.redress.bench;

/** The workload "case6" as BPMN, in the dialect-free subset that all three engines read. */
final class CaseProcess {

    static final String KEY = "case6";

    private CaseProcess() {}

    static String bpmn() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="redress">
                  <process id="case6" isExecutable="true">
                    <startEvent id="filed"/>
                    %s
                    <endEvent id="closed"/>
                    <endEvent id="expired"/>
                  </process>
                </definitions>
                """.formatted(flow("filed", "review")
                + task("review", "P4D")
                + flow("review", "answer")
                + task("answer", "P3D")
                + flow("answer", "decide")
                + task("decide", "P4D")
                + flow("decide", "appeal")
                + task("appeal")
                + flow("appeal", "close")
                + task("close")
                + flow("close", "closed"));
    }

    private static String task(String id) {
        return "<userTask id=\"" + id + "\"/>";
    }

    private static String task(String id, String patience) {
        return task(id) + """
                <boundaryEvent id="%1$s_late" attachedToRef="%1$s" cancelActivity="true">
                  <timerEventDefinition>
                    <timeDuration xsi:type="tFormalExpression">%2$s</timeDuration>
                  </timerEventDefinition>
                </boundaryEvent>
                """.formatted(id, patience) + flow(id + "_late", "expired");
    }

    private static String flow(String from, String to) {
        return "<sequenceFlow id=\"%1$s_%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\"/>".formatted(from, to);
    }
}
