package io.redress;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * The whole server on a random port, with an adjustable clock, on a database of its own. Classes share that server and
 * database, so each test brings its own accounts and orders; {@link FreshDatabase} is for those that cannot. Inject
 * {@link Api} to talk to it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"redress.clock=adjustable", "redress.data=target/test-data", "redress.demo=false"})
@Import(TestHouse.class)
public @interface RedressTest {}
