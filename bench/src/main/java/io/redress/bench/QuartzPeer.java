package io.redress.bench;

import io.redress.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;

/**
 * Quartz with triggers kept in PostgreSQL and a job that does nothing, taking as many triggers at once as it has
 * threads.
 */
final class QuartzPeer {

    /** Triggers in a round: at its pace more would only take longer. */
    static final int ENOUGH = 5_000;

    private static final int THREADS = 50;

    private static volatile CountDownLatch left = new CountDownLatch(0);

    private QuartzPeer() {}

    /** Triggers a second. */
    static double run(EmbeddedPostgres.Access access, int due)
            throws SQLException, IOException, SchedulerException, InterruptedException {
        fresh(access);
        var scheduler = new StdSchedulerFactory(settings(access)).getScheduler();
        try {
            var job = JobBuilder.newJob(Nothing.class).withIdentity("empty").storeDurably();
            scheduler.addJob(job.build(), true);
            arm(access, due);
            left = new CountDownLatch(due);
            return rate(scheduler, due);
        } finally {
            scheduler.shutdown(true);
        }
    }

    private static double rate(Scheduler scheduler, int due) throws SchedulerException, InterruptedException {
        var start = System.nanoTime();
        scheduler.start();
        if (!left.await(10, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Expected all triggers to fire, but " + left.getCount() + " are left");
        }
        return due / ((System.nanoTime() - start) / 1e9);
    }

    /** The tables as Quartz ships them, in the schema of the connection. */
    private static void fresh(EmbeddedPostgres.Access access) throws SQLException, IOException {
        try (var script = Objects.requireNonNull(
                        Job.class.getResourceAsStream("/org/quartz/impl/jdbcjobstore/tables_postgres.sql"));
                var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void arm(EmbeddedPostgres.Access access, int due) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO qrtz_triggers (sched_name, trigger_name, trigger_group, job_name, job_group,
                        next_fire_time, prev_fire_time, priority, trigger_state, trigger_type, start_time, end_time, misfire_instr)
                    SELECT 'peer', i::text, 'DEFAULT', 'empty', 'DEFAULT', now.ms, -1, 5, 'WAITING', 'SIMPLE', now.ms, 0, -1
                    FROM generate_series(1, %d) i, (SELECT (extract(epoch FROM now()) * 1000)::bigint AS ms) now;
                    ANALYZE qrtz_triggers;
                    INSERT INTO qrtz_simple_triggers (sched_name, trigger_name, trigger_group, repeat_count, repeat_interval,
                        times_triggered)
                    SELECT 'peer', i::text, 'DEFAULT', 0, 0, 0 FROM generate_series(1, %d) i;
                    ANALYZE qrtz_simple_triggers
                    """.formatted(due, due));
        }
    }

    private static Properties settings(EmbeddedPostgres.Access access) {
        var settings = new Properties();
        settings.put("org.quartz.scheduler.instanceName", "peer");
        settings.put("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", String.valueOf(THREADS));
        settings.put("org.quartz.threadPool.threadCount", String.valueOf(THREADS));
        settings.put("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        var store = "org.quartz.jobStore.";
        settings.put(store + "class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        settings.put(store + "driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        settings.put(store + "dataSource", "peer");
        settings.put(store + "acquireTriggersWithinLock", "true");
        // Late is what every trigger here is: none may be put off for that.
        settings.put(store + "misfireThreshold", "3600000");
        var source = "org.quartz.dataSource.peer.";
        settings.put(source + "provider", "hikaricp");
        settings.put(source + "driver", "org.postgresql.Driver");
        settings.put(source + "URL", access.url());
        settings.put(source + "user", access.user());
        settings.put(source + "password", access.password());
        settings.put(source + "maxConnections", "20");
        return settings;
    }

    /** Counts, and nothing else. */
    public static final class Nothing implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            left.countDown();
        }
    }
}
