package io.redress.bench;

import java.util.Map;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Flowable, default tuning, history "audit", job executor off. */
final class FlowablePeer implements EnginePeer {

    private final ProcessEngine engine;

    FlowablePeer(DataSource database) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistoryLevel(HistoryLevel.AUDIT);
        configuration.setAsyncExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("case6.bpmn20.xml", CaseProcess.bpmn())
                .deploy();
    }

    @Override
    public String name() {
        return "Flowable 8.0.0";
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
