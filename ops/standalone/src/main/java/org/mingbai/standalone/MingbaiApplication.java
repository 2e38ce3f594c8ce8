package org.mingbai.standalone;

import org.mingbai.platform.server.Carriers;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the whole system in one process: command side, query side, embedded log and views. */
@SpringBootApplication(scanBasePackages = "org.mingbai")
public class MingbaiApplication {

    public static void main(String[] arguments) {
        Carriers.provide();
        SpringApplication.run(MingbaiApplication.class, arguments);
    }
}
