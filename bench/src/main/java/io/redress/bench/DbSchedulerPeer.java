package io.redress.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import io.redress.postgres.EmbeddedPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.jdbc.DataSourceBuilder;

/** db-scheduler with one-time jobs that do nothing, fetched its fastest way. */
final class DbSchedulerPeer {

    private static final int THREADS = 16;

    private DbSchedulerPeer() {}

    /** Jobs a second. */
    static double run(EmbeddedPostgres.Access access, int due) throws SQLException, InterruptedException {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement()) {
            statement.execute(table(due));
        }
        var left = new CountDownLatch(due);
        var task = Tasks.oneTime("empty").execute((instance, context) -> left.countDown());
        try (var pool = DataSourceBuilder.create()
                        .type(HikariDataSource.class)
                        .url(access.url())
                        .username(access.user())
                        .password(access.password())
                        .build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var scheduler = Scheduler.create(pool, task)
                    .threads(THREADS)
                    .executorService(threads)
                    .pollUsingLockAndFetch(4.0, 16.0)
                    .pollingInterval(Duration.ofMillis(100))
                    .build();
            var start = System.nanoTime();
            scheduler.start();
            if (!left.await(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Expected all jobs to run, but " + left.getCount() + " are left");
            }
            var seconds = (System.nanoTime() - start) / 1e9;
            scheduler.stop();
            return due / seconds;
        }
    }

    private static String table(int due) {
        return """
                DROP TABLE IF EXISTS scheduled_tasks;
                CREATE TABLE scheduled_tasks (task_name text NOT NULL, task_instance text NOT NULL, task_data bytea,
                    execution_time timestamptz NOT NULL, picked boolean NOT NULL, picked_by text, last_success timestamptz,
                    last_failure timestamptz, consecutive_failures int, last_heartbeat timestamptz, version bigint NOT NULL,
                    priority smallint, PRIMARY KEY (task_name, task_instance));
                CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time);
                CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat);
                INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                SELECT 'empty', i::text, now() - interval '1 minute', false, 1 FROM generate_series(1, %d) i;
                ANALYZE scheduled_tasks
                """.formatted(due);
    }
}
