using CSat.Etl.Transforming;

namespace CSat.Etl.Loading;

/// <summary>
/// Adds up, while the forms stream by, what intervals need: sums and sums of squares over forms, of whole forms and of their items of one department, by
/// round, rating kind and company. DuckDB would have to hold a group a form for it.
/// </summary>
internal sealed class FormSumsByRound
{
    private const decimal Points = 10_000;

    private readonly Dictionary<(int Round, sbyte Kind, int Competitor), List<Part>> _groups = [];
    private List<Part> _parts = [];
    private Part? _last;

    /// <summary>Begins a form.</summary>
    public void Begin(in RatingHead head)
    {
        var key = (head.RoundKey, head.RatingKind, head.CompetitorKey);
        if (!_groups.TryGetValue(key, out var parts))
        {
            _groups[key] = parts = [new(null)];
        }

        _parts = parts;
        _last = null;
    }

    /// <summary>Adds ratings of the form as fct_rating has them; points in units of 0.0001.</summary>
    public void Add(ReadOnlySpan<int> departments, ReadOnlySpan<int> points, ReadOnlySpan<int> bestPoints, ReadOnlySpan<sbyte> satisfied)
    {
        for (var i = 0; i < departments.Length; i++)
        {
            _parts[0].Rate(points[i], bestPoints[i], satisfied[i]);
            PartOf(departments[i]).Rate(points[i], bestPoints[i], satisfied[i]);
        }
    }

    /// <summary>Ends the form.</summary>
    public void End()
    {
        foreach (var part in _parts)
        {
            part.EndForm();
        }
    }

    /// <summary>Writes the sums; those of two streams add up.</summary>
    public void Write(RowAppender rows)
    {
        foreach (var (key, parts) in _groups)
        {
            foreach (var part in parts.Where(part => part.Forms > 0))
            {
                rows.Add([key.Round, key.Kind, key.Competitor, part.Department, .. part.Sums()]);
            }
        }
    }

    // Items of one department mostly stand together.
    private Part PartOf(int department)
    {
        if (_last?.Department != department)
        {
            _last = _parts.Find(part => part.Department == department);
            if (_last is null)
            {
                _parts.Add(_last = new(department));
            }
        }

        return _last;
    }

    private sealed class Part(int? department)
    {
        private long _points, _best, _satisfied, _ratings;
        private long _allPoints, _allBest, _allSatisfied, _allRatings;
        private Int128 _pointsSquared, _pointsByBest, _bestSquared, _satisfiedSquared, _satisfiedByRatings, _ratingsSquared;

        public int? Department => department;

        public long Forms { get; private set; }

        public void Rate(int points, int best, sbyte satisfied)
        {
            _points += points;
            _best += best;
            _satisfied += satisfied;
            _ratings++;
        }

        public void EndForm()
        {
            if (_ratings == 0)
            {
                return;
            }

            Forms++;
            (_allPoints, _allBest, _allSatisfied, _allRatings) = (_allPoints + _points, _allBest + _best, _allSatisfied + _satisfied, _allRatings + _ratings);
            _pointsSquared += (Int128)_points * _points;
            _pointsByBest += (Int128)_points * _best;
            _bestSquared += (Int128)_best * _best;
            _satisfiedSquared += _satisfied * _satisfied;
            _satisfiedByRatings += _satisfied * _ratings;
            _ratingsSquared += _ratings * _ratings;
            (_points, _best, _satisfied, _ratings) = (0, 0, 0, 0);
        }

        /// <summary>In the order of raw.form_sum.</summary>
        public object?[] Sums() =>
        [
            (decimal)Forms, (decimal)_allRatings, _allPoints / Points, _allBest / Points, (decimal)_allSatisfied,
            (decimal)_pointsSquared / (Points * Points), (decimal)_pointsByBest / (Points * Points), (decimal)_bestSquared / (Points * Points),
            (decimal)_satisfiedSquared, (decimal)_satisfiedByRatings, (decimal)_ratingsSquared,
        ];
    }
}
