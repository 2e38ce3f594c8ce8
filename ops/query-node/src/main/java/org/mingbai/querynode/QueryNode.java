package org.mingbai.querynode;

import org.mingbai.platform.server.Carriers;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the query side alone: it folds the log into views and answers GETs, pages and live updates. */
@SpringBootApplication(scanBasePackages = "org.mingbai")
public class QueryNode {

    public static void main(String[] arguments) {
        Carriers.provide();
        SpringApplication.run(QueryNode.class, arguments);
    }
}
