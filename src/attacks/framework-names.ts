/** OWASP MCP Top 10, version label v0.1. */
export const owaspMcp: Readonly<Record<string, string>> = {
  'MCP01:2025': 'Token Mismanagement & Secret Exposure',
  'MCP02:2025': 'Privilege Escalation via Scope Creep',
  'MCP03:2025': 'Tool Poisoning',
  'MCP04:2025': 'Software Supply Chain Attacks & Dependency Tampering',
  'MCP05:2025': 'Command Injection & Execution',
  'MCP06:2025': 'Intent Flow Subversion',
  'MCP07:2025': 'Insufficient Authentication & Authorization',
  'MCP08:2025': 'Lack of Audit and Telemetry',
  'MCP09:2025': 'Shadow MCP Servers',
  'MCP10:2025': 'Context Injection & Over-Sharing',
};

/** OWASP Top 10 for LLM applications, edition of 2025. */
export const owaspLlm2025: Readonly<Record<string, string>> = {
  'LLM01:2025': 'Prompt Injection',
  'LLM02:2025': 'Sensitive Information Disclosure',
  'LLM03:2025': 'Supply Chain',
  'LLM04:2025': 'Data and Model Poisoning',
  'LLM05:2025': 'Improper Output Handling',
  'LLM06:2025': 'Excessive Agency',
  'LLM07:2025': 'System Prompt Leakage',
  'LLM08:2025': 'Vector and Embedding Weaknesses',
  'LLM09:2025': 'Misinformation',
  'LLM10:2025': 'Unbounded Consumption',
};

/** OWASP Top 10 for LLM applications, edition of 2026: the same risks under other numbers. */
export const owaspLlm2026: Readonly<Record<string, string>> = {
  'LLM01:2026': 'Prompt Injection',
  'LLM02:2026': 'Sensitive Information Disclosure',
  'LLM03:2026': 'Excessive Agency',
  'LLM04:2026': 'Supply Chain',
  'LLM05:2026': 'Data and Model Poisoning',
  'LLM06:2026': 'Unbounded Consumption',
  'LLM07:2026': 'Misinformation',
  'LLM08:2026': 'Hidden Context Exposure',
  'LLM09:2026': 'Vector and Embedding Weaknesses',
  'LLM10:2026': 'Improper Output Handling',
};

/** OWASP Top 10 for Agentic Applications 2026. */
export const owaspAgentic: Readonly<Record<string, string>> = {
  ASI01: 'Agent Goal Hijack',
  ASI02: 'Tool Misuse and Exploitation',
  ASI03: 'Identity and Privilege Abuse',
  ASI04: 'Agentic Supply Chain Vulnerabilities',
  ASI05: 'Unexpected Code Execution',
  ASI06: 'Memory and Context Poisoning',
  ASI07: 'Insecure Inter-Agent Communication',
  ASI08: 'Cascading Failures',
  ASI09: 'Human-Agent Trust Exploitation',
  ASI10: 'Rogue Agents',
};

/** MITRE ATLAS techniques that matter to tools, in the wording of 2026 (v2026.09). */
export const mitreAtlas: Readonly<Record<string, string>> = {
  'AML.T0010': 'AI Supply Chain Compromise',
  'AML.T0010.005': 'AI Supply Chain Compromise: AI Agent Tool',
  'AML.T0011.002': 'User Execution: Poisoned AI Agent Tool',
  'AML.T0029': 'Denial of AI Service',
  'AML.T0034': 'Cost Harvesting',
  'AML.T0037': 'Data from Local System',
  'AML.T0048.000': 'External Harms: Financial Harm',
  'AML.T0049': 'Exploit Public-Facing Application',
  'AML.T0050': 'Command and Scripting Interpreter',
  'AML.T0051': 'LLM Prompt Injection',
  'AML.T0051.000': 'LLM Prompt Injection: Direct',
  'AML.T0051.001': 'LLM Prompt Injection: Indirect',
  'AML.T0051.002': 'LLM Prompt Injection: Triggered',
  'AML.T0053': 'AI Agent Tool Invocation',
  'AML.T0055': 'Unsecured Credentials',
  'AML.T0057': 'LLM Data Leakage',
  'AML.T0068': 'LLM Prompt Obfuscation',
  'AML.T0077': 'LLM Response Rendering',
  'AML.T0080': 'AI Agent Context Poisoning',
  'AML.T0080.000': 'AI Agent Context Poisoning: Memory',
  'AML.T0080.001': 'AI Agent Context Poisoning: Thread',
  'AML.T0081': 'Modify AI Agent Configuration',
  'AML.T0083': 'Credentials from AI Agent Configuration',
  'AML.T0084.001': 'Discover AI Agent Configuration: Tool Definitions',
  'AML.T0085.001': 'Data from AI Services: AI Agent Tools',
  'AML.T0086': 'Exfiltration via AI Agent Tool Invocation',
  'AML.T0098': 'AI Agent Tool Credential Harvesting',
  'AML.T0099': 'AI Agent Tool Data Poisoning',
  'AML.T0101': 'Data Destruction via AI Agent Tool Invocation',
  'AML.T0110': 'AI Agent Tool Poisoning',
  'AML.T0110.000': 'AI Agent Tool Poisoning: definition and instructions',
  'AML.T0110.001': 'AI Agent Tool Poisoning: implementation',
  'AML.T0110.002': 'AI Agent Tool Poisoning: runtime response',
  'AML.T0112.000': 'Machine Compromise: Local AI Agent',
  'AML.T0130': 'Response Biasing',
  'AML.T0131': 'Crafted AI Assistant Links',
  'AML.T0132': 'Misconfigured or Publicly Exposed AI Services',
  'AML.T0133': 'Discover AI Agent Runtime Capabilities',
  'AML.T0134': 'AI Targeted Cloaking',
};
