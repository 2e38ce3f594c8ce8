package org.mingbai.architecture.whole;

import org.mingbai.architecture.ArchitectureRules;

class WholeArchitectureTest extends ArchitectureRules {
}
