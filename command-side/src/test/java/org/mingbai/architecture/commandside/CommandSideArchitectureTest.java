package org.mingbai.architecture.commandside;

import org.mingbai.architecture.ArchitectureRules;

class CommandSideArchitectureTest extends ArchitectureRules {
}
