using CSat.Analytics;
using CSat.Analytics.Snapshot;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using CSat.Etl.Extracting;
using CSat.Etl.Running;
using CSat.Testing;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>What a company's people read after the last ETL run: figures and pages, each computed once.</summary>
internal sealed class Readings(ScenarioHost host, string company)
{
    private readonly Dictionary<string, ReviewFigures> _figures = [];
    private readonly Dictionary<(string Round, Language Language), string> _pages = [];

    public async Task LoadAsync()
    {
        _figures.Clear();
        _pages.Clear();
        var organizations = await SourceOrganizations.ListAsync(host.Postgres.Etl, company);
        var settings = new EtlSettings(Repository.PathOf("calendars"), host.Warehouse) { Time = host.Clock };
        await EtlRun.RunAsync(EtlPlan.FullRebuild(organizations.Single(), host.Clock.GetUtcNow()), host.Postgres.Etl, settings);
    }

    public ReviewFigures Of(string? round)
    {
        if (!_figures.TryGetValue(round ?? "", out var figures))
        {
            using var snapshot = WarehouseSnapshot.Open(host.Warehouse(company), company);
            try
            {
                _figures[round ?? ""] = figures = ReviewFigures.Read(snapshot, new(round, null));
            }
            catch (ProblemException nothing)
            {
                throw new ShouldAssertException($"no figures of {round ?? "the whole time"}: {nothing.Message}");
            }
        }

        return figures;
    }

    public async Task<string> PageAsync(string? round, Language language)
    {
        if (!_pages.TryGetValue((round ?? "", language), out var text))
        {
            var page = await host.Pages.BuildAsync(Of(round), language);
            _pages[(round ?? "", language)] = text = PageText.Of(page.ForPrinting());
        }

        return text;
    }
}
