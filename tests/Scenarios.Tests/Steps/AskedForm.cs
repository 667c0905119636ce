using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>A questionnaire version of a company.</summary>
internal sealed class AskedForm(ScenarioHost host, Company company, string code, int version)
{
    private QuestionnaireService.QuestionnaireServiceClient Client => new(host.Channel);

    public string Code { get; } = code;

    public int Version { get; } = version;

    /// <summary>Approves it.</summary>
    /// <param name="role">Role of the regime in which that is done.</param>
    /// <param name="by">Role that the person holds who does it; null for the same, empty for a system.</param>
    public Step<AskedForm> Approve(string role = "", string? by = null) => new($"form {Code}/{Version} approved by {role}", async () =>
    {
        await Client.ApproveQuestionnaireVersionAsync(
            new ApproveQuestionnaireVersionRequest { Organization = company.Code, Code = Code, Version = Version, Role = role }, await company.KeyOfAsync(by ?? role));
        return this;
    });

    /// <summary>It tells these lines, each with its number and rule: 征询热线电话 028-88395303 R03.13.</summary>
    public async Task Tells(params string[] lines) =>
        (await Client.GetQuestionnaireVersionAsync(new GetQuestionnaireVersionRequest { Organization = company.Code, Code = Code, Version = Version }, host.Key)).Contacts
        .Select(line => $"{line.Name.Zh} {line.Number} {string.Join(' ', line.Rules)}").ShouldBe(lines, ignoreOrder: false, Code);

    /// <summary>It says what a level of an item means.</summary>
    public async Task Says(string item, int level, string meaning)
    {
        var form = await Client.GetQuestionnaireVersionAsync(new GetQuestionnaireVersionRequest { Organization = company.Code, Code = Code, Version = Version }, host.Key);
        var criterion = form.ItemContents.SingleOrDefault(content => content.Item == item)?.Criteria.SingleOrDefault(known => known.Level == level);
        criterion?.Text.Zh.ShouldBe(meaning, $"{item}, level {level}");
        if (criterion is null)
        {
            throw new ShouldAssertException($"{item} has no criterion for level {level}");
        }
    }
}
