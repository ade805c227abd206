package io.redress.bench;

import java.util.Map;
import javax.sql.DataSource;
import org.cibseven.bpm.engine.ProcessEngine;
import org.cibseven.bpm.engine.ProcessEngineConfiguration;
import org.cibseven.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** CIB seven, default tuning, history "audit", job executor off. */
final class CibsevenPeer implements EnginePeer {

    private final ProcessEngine engine;

    CibsevenPeer(DataSource database) {
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
        return "CIB seven 2.0.0";
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
