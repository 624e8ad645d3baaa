// Loaded before the action in scenario tests: the same day and the same "random" numbers in every run.
const now = Date.parse('2026-11-21T06:00:00.000Z')
Date.now = () => now
Math.random = () => 0.5
