namespace CSat.Regimes.Tests;

/// <summary>The smallest regime that loads; tests change one thing of it.</summary>
internal static class RegimeTexts
{
    public const string Small = """
        schema: 1
        id: T01
        code: small
        version: "1"
        title: {zh: 小, en: Small}
        roles:
          - {code: auditor, name: {zh: 稽核, en: Auditor}, rule: T01.1}
        scales:
          - code: two
            rule: T01.2
            levels:
              - {value: 2, code: good, name: 好, points: 1, satisfied: true}
              - {value: 1, code: bad, name: 坏, points: 0, satisfied: false}
        survey:
          scales: [two]
          kinds:
            - {code: yearly, name: 年, cadence: yearly, rule: T01.3}
          blend: {self: 40, surveyed: 60, rule: T01.4}
          limits: [{code: return-rate, name: 回收率, measure: return-rate, at-least: 75, consequence: warning, rule: T01.5}]
          grades:
            - {code: A, name: 优, from: 80, to: 100, rule: T01.6}
          triggers:
            - {code: low, measure: degree, when: {less-than: 80}, action: 改进, rule: T01.7}
        complaints:
          steps:
            - {code: called, name: 已致电, rule: T01.8}
          clocks:
            - {code: reply, name: 答复, from: registered, to: answered, within: 2 working-days, limit: hard, rule: T01.9}
          closure: {confirmed-by: [auditor], rule: T01.10}
        targets:
          - {code: degree, name: 满意度, measure: degree, method: mean-and-best, window: 3, approved-by: auditor, rule: T01.11}
        calendar: cn
        """;
}
