namespace CSat.Etl.Tests.Source;

/// <summary>The common frame of a survey: a regime with five grades, two departments, five items, one questionnaire, one round.</summary>
internal sealed record Survey(SampleSource Source, Guid Regime, IReadOnlyList<Guid> Items, Guid Questionnaire, Guid Round)
{
    public static readonly DateTimeOffset Day = new(2025, 7, 15, 10, 0, 0, TimeSpan.FromHours(8));

    public static async Task<Survey> CreateAsync(SampleSource source, string? regimeText = null)
    {
        var regime = await source.AdoptAsync("manufacturing-after-sales", "R08", content: regimeText);
        var sales = await source.AddDepartmentAsync("sales", 1);
        var quality = await source.AddDepartmentAsync("quality", 2);
        Guid[] items =
        [
            await source.AddItemAsync("function", quality, 1),
            await source.AddItemAsync("appearance", quality, 2),
            await source.AddItemAsync("packaging", quality, 3),
            await source.AddItemAsync("delivery", sales, 4),
            await source.AddItemAsync("service", sales, 5),
        ];
        var questionnaire = await source.AddQuestionnaireAsync("main", regime, items);
        var round = await source.AddRoundAsync("2025-q3", questionnaire, new(2025, 7, 1), new(2025, 9, 30));
        return new Survey(source, regime, items, questionnaire, round);
    }

    public Task<Guid> AddAsync(params short[] levels) => Source.AddResponseAsync(Round, Questionnaire, Day, levels);

    /// <summary>The worked example of R08: 25 ratings, 10 very satisfied, 5, 6, 3, and 1 very dissatisfied.</summary>
    public async Task AddWorkedExampleAsync()
    {
        await AddAsync(5, 5, 5, 3, 5);
        await AddAsync(5, 5, 5, 3, 5);
        await AddAsync(5, 5, 4, 3, 4);
        await AddAsync(3, 3, 4, 3, 4);
        await AddAsync(2, 2, 4, 1, 2);
    }
}
