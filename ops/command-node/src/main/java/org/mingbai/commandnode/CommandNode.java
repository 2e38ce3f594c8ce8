package org.mingbai.commandnode;

import org.mingbai.platform.server.Carriers;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the command side alone: it decides, commits, runs the clocks, and answers no GET but its own health. */
@SpringBootApplication(scanBasePackages = "org.mingbai")
public class CommandNode {

    public static void main(String[] arguments) {
        Carriers.provide();
        SpringApplication.run(CommandNode.class, arguments);
    }
}
