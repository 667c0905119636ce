using System.Text.Json.Nodes;
using CSat.Contracts.V1;
using CSat.Domain.Regimes;
using CSat.Regimes;
using CSat.Testing;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Reports.Tests.Sheets;

/// <summary>A file of answers as the service gives them, over a regime that the product ships.</summary>
internal static class AnswerFile
{
    public static Regime Regime(string code) => RegimeLoader.Parse(Yaml(code));

    /// <summary>A questionnaire that covers each topic of the regime, for one survey kind; where the regime names no topic, an item of its own.</summary>
    public static (QuestionnaireVersion Version, Contracts.V1.Directory Directory) Questionnaire(string regime, string kind, int items = 0, bool approved = true)
    {
        var survey = Regime(regime).Survey!;
        var topics = survey.Topics.Where(topic => topic.Kinds.Count == 0 || topic.Kinds.Contains(kind)).ToArray();
        var asked = Enumerable.Range(0, Math.Max(items, Math.Max(1, topics.Length))).Select(i => (Code: $"item-{i + 1}", Topic: i < topics.Length ? topics[i] : null)).ToArray();
        var version = new QuestionnaireVersion
        {
            Code = "main", Version = 1, Title = Text("客户满意度调查表", "Customer satisfaction questionnaire"), Scale = survey.Scales is [var first, ..] ? first : Regime(regime).Scales[0].Code, SurveyKind = kind,
            Items = { asked.Select(item => item.Code) },
            Purpose = Text("了解客户的评价，作为改进的依据", "To learn what customers think, as a basis of improvement"),
            Focus = Text("交付和服务", "Delivery and service"),
            CommentFields = { new CommentField { Code = "suggestions", Title = Text("意见和建议", "Opinions and suggestions") } },
            Regime = new RegimeReference { RegimeCode = regime, Version = 1 },
        };
        version.ItemContents.AddRange(asked.Select(item => new ItemContent
        {
            Item = item.Code, Criteria = { (item.Topic?.Criteria ?? new Dictionary<short, Domain.Text.LocalizedText>()).Select(pair => new LevelCriterion { Level = pair.Key, Text = Text(pair.Value.Zh, pair.Value.En) }) },
        }));
        if (approved)
        {
            version.Approval = new QuestionnaireApproval { ApprovedAt = Timestamp.FromDateTimeOffset(new(2026, 3, 1, 16, 30, 0, TimeSpan.Zero)), Role = Regime(regime).Roles[0].Code };
        }

        var directory = new Contracts.V1.Directory
        {
            Departments = { new Department { Code = "quality", Name = Text("质量部", "Quality department") } },
            Items =
            {
                asked.Select((item, i) => new Item
                {
                    Code = item.Code, Department = "quality", Topic = item.Topic?.Code ?? "", Name = item.Topic is { } topic ? Text(topic.Name.Zh, topic.Name.En) : Text($"第{i + 1}项服务的及时性和效果", $"Promptness and effect of service {i + 1}"),
                }),
            },
        };
        return (version, directory);
    }

    /// <summary>Writes the answers.</summary>
    public static async Task<string> WriteAsync(string file, string regime, QuestionnaireVersion? version, Contracts.V1.Directory directory, Action<JsonObject>? also = null)
    {
        var answers = new JsonObject
        {
            ["organization"] = Json(new Organization { Code = "demo", Name = Text("示例制造有限公司", "Sample Manufacturing Ltd"), TimeZone = "Asia/Shanghai" }),
            ["regime"] = Json(new RegimeText { RegimeVersion = new RegimeVersion { RegimeCode = regime, Version = 1 }, Content = Yaml(regime) }),
            ["directory"] = Json(directory),
            ["readAt"] = new DateTimeOffset(2026, 6, 1, 2, 0, 0, TimeSpan.Zero),
        };
        if (version is not null)
        {
            answers["questionnaireVersion"] = Json(version);
        }

        also?.Invoke(answers);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, answers.ToJsonString());
        return file;
    }

    public static JsonNode Json(IMessage message) => JsonNode.Parse(JsonFormatter.Default.Format(message))!;

    public static LocalizedText Text(string zh, string en) => new() { Zh = zh, En = en };

    private static string Yaml(string code) => File.ReadAllText(Path.Combine(Repository.Root, "regimes", $"{code}.yaml"));
}
