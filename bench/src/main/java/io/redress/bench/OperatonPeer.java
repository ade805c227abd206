package io.redress.bench;

import java.util.Map;
import javax.sql.DataSource;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.ProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Operaton, default tuning, history "audit", job executor off. */
final class OperatonPeer implements EnginePeer {

    private final ProcessEngine engine;

    OperatonPeer(DataSource database) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_AUDIT);
        configuration.setJobExecutorActivate(false);
        configuration.setHistoryTimeToLive("P180D");
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("case6.bpmn", CaseProcess.bpmn())
                .deploy();
    }

    @Override
    public String name() {
        return "Operaton 1.0.3";
    }

    @Override
    public void playCase(int number) {
        var id = engine.getRuntimeService()
                .startProcessInstanceByKey(CaseProcess.KEY, "TS-" + number, Map.of("orderNumber", number))
                .getId();
        for (var step : STEPS) {
            var task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(id)
                    .singleResult();
            engine.getTaskService().complete(task.getId(), Map.of(step, "done by " + number));
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
