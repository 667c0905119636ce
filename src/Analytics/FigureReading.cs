using CSat.Analytics.Figures;
using CSat.Analytics.Snapshot;

namespace CSat.Analytics;

/// <summary>What the reader of one figure may ask: its own queries, and the figures that it builds on. Every figure of a review is read once.</summary>
internal sealed class FigureReading
{
    private readonly Figure _figure;
    private readonly Session _session;

    private FigureReading(Figure figure, Session session)
    {
        _figure = figure;
        _session = session;
    }

    /// <summary>Whose data, as of when.</summary>
    public SnapshotInfo Snapshot => _session.Snapshot.Info;

    /// <summary>Which part of the time was asked for.</summary>
    public ReviewRange Asked => _session.Asked;

    /// <summary>What the review covers.</summary>
    public ReviewScope Scope => Of(ReviewScope.Figure);

    /// <summary>Another figure.</summary>
    public T Of<T>(Figure<T> other)
        where T : class
    {
        _session.NoteSource(_figure, other);
        return (T)_session.Read(other);
    }

    /// <summary>The rows of the figure's only query.</summary>
    public IReadOnlyList<TRow> Rows<TRow>(object? parameters = null) => Rows<TRow>(_figure.Sql.Single(), parameters);

    /// <summary>The rows of one of the figure's queries.</summary>
    /// <exception cref="InvalidOperationException">The figure does not name the query.</exception>
    public IReadOnlyList<TRow> Rows<TRow>(string sqlPath, object? parameters = null) => _figure.Sql.Contains(sqlPath)
        ? _session.Snapshot.Read<TRow>(_figure.Id, sqlPath, parameters)
        : throw new InvalidOperationException($"{_figure.Id} does not name {sqlPath} among its queries.");

    /// <summary>The figures of one review as they are read.</summary>
    internal sealed class Session(WarehouseSnapshot snapshot, ReviewRange asked)
    {
        private readonly Dictionary<Figure, object?> _values = [];
        private readonly Dictionary<Figure, List<Figure>> _sources = [];
        private readonly int _firstFact = snapshot.Facts.Count;

        public WarehouseSnapshot Snapshot { get; } = snapshot;

        public ReviewRange Asked { get; } = asked;

        /// <summary>Reads a figure, or gives what was read before.</summary>
        /// <exception cref="InvalidOperationException">It builds on itself.</exception>
        public object Read(Figure figure)
        {
            if (_values.TryGetValue(figure, out var known))
            {
                return known ?? throw new InvalidOperationException($"{figure.Id} builds on itself.");
            }

            _values[figure] = null;
            var value = figure.ReadWith(new FigureReading(figure, this));
            _values[figure] = value;
            return value;
        }

        public void NoteSource(Figure figure, Figure source)
        {
            if (!_sources.TryGetValue(figure, out var sources))
            {
                _sources[figure] = sources = [];
            }

            if (!sources.Contains(source))
            {
                sources.Add(source);
            }
        }

        /// <summary>The queries of a figure as they were asked.</summary>
        public IReadOnlyList<FigureFacts> FactsOf(Figure figure) => [.. Snapshot.Facts.Skip(_firstFact).Where(fact => fact.FigureId == figure.Id)];

        /// <summary>The figures that one was derived from, in the order asked.</summary>
        public IReadOnlyList<Figure> SourcesOf(Figure figure) => _sources.GetValueOrDefault(figure) ?? [];
    }
}
