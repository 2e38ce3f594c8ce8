package org.mingbai.architecture;

class PlatformArchitectureTest extends ArchitectureRules {
}
