using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Rigs.Files;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Reports;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>
/// Plays cases on a rig: one that the rig itself has broken is tried again, twice at most, and a rig that breaks three
/// cases in a row is given up. A failure of the terminal is never tried again, nor is one that may be the terminal's,
/// unless this program stood still meanwhile and did not see what happened.
/// </summary>
/// <param name="session">The rig.</param>
/// <param name="quarantine">Cases that are left out.</param>
/// <param name="logs">Folder for what was said on the rig's lines during a case that went wrong.</param>
/// <param name="stalledMs">The longest standstill of this program since it was asked before, in ms.</param>
public sealed class RigPlayer(
    RigSession session, IReadOnlyList<QuarantinedCase> quarantine, string logs, Func<long> stalledMs)
{
    private const int MostAttempts = 3;
    private const int MostBroken = 3;

    // A quarter of the time in which an expectation has to be met unless a scenario says otherwise.
    private const int MostStallMs = 500;

    private readonly string _folder = Path.Combine(
        logs, DateTime.Now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture));

    private int _brokenInARow;

    /// <summary>Plays a case.</summary>
    /// <param name="scenario">The case, named apart from those with other seeds.</param>
    /// <param name="name">Its name in the file.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="run">Plays it once.</param>
    public CaseResult Play(ScenarioCase scenario, string name, int seed, Func<CaseResult> run)
    {
        CaseResult result = new() { Case = scenario, Seed = seed, Verdict = Verdict.Infrastructure };
        if (quarantine.FirstOrDefault(one => one.Name == name) is { } left)
        {
            return LeaveOut(result, left);
        }
        if (_brokenInARow >= MostBroken)
        {
            return result with { Message = GivenUp, Report = $"  {GivenUp}\n" };
        }
        result = Try(run);
        _brokenInARow = result.Verdict == Verdict.Infrastructure ? _brokenInARow + 1
            : result.Verdict == Verdict.Skip ? _brokenInARow : 0;
        return result;
    }

    private static string GivenUp => $"not played: the rig has broken {MostBroken} cases in a row";

    private static CaseResult LeaveOut(CaseResult result, QuarantinedCase left)
    {
        string day = left.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        bool isOver = left.Until < DateOnly.FromDateTime(DateTime.Today);
        string message = isOver ? $"its quarantine ended on {day}: {left.Reason}"
            : $"in quarantine until {day}: {left.Reason}";
        return isOver ? result with { Verdict = Verdict.Fail, Message = message, Report = $"  {message}\n" }
            : result with { Verdict = Verdict.Skip, Message = message, Missing = ["quarantine"] };
    }

    private CaseResult Try(Func<CaseResult> run)
    {
        List<string> logs = [];
        string reason = "";
        for (int attempt = 1; ; attempt++)
        {
            reason += attempt == 1 ? "" : Cycle();
            CaseResult result = RunOnce(run) with { Attempts = attempt };
            if (result.Verdict is not (Verdict.Pass or Verdict.Skip))
            {
                string log = Keep(result);
                logs.Add(log);
                result = result with { Report = result.Report + string.Concat(logs.Select(one => one + '\n')) };
            }
            if (result.Verdict != Verdict.Infrastructure || !result.MayTryAgain || attempt == MostAttempts)
            {
                bool isAfter = attempt > 1 && result.Message.Length == 0;
                return isAfter ? result with { Message = $"before: {reason}; {string.Join(", ", logs)}" } : result;
            }
            reason = result.Message;
        }
    }

    private CaseResult RunOnce(Func<CaseResult> run)
    {
        stalledMs();
        CaseResult result = run();
        long stalled = stalledMs();
        return result.Verdict is Verdict.Pass or Verdict.Skip || stalled <= MostStallMs ? result : result with
        {
            Verdict = Verdict.Infrastructure,
            MayTryAgain = true,
            Message = $"runner-stalled: this program stood still for {stalled} ms"
                + (result.Message.Length == 0 ? "" : $"; {result.Message}"),
        };
    }

    // Only infrastructure is tried again; where a hub can, the board's port is taken off and on before that.
    private string Cycle()
    {
        if (session.Rig.Cycle is not { } order)
        {
            return "";
        }
        try
        {
            new RigTool("cycle", order, session.Log).Run();
            return "";
        }
        catch (BenchFailure failure)
        {
            return $"; {failure.Message}";
        }
    }

    private string Keep(CaseResult result)
    {
        string file = Path.Combine(_folder, $"{CaseName.Of(result.Case.Name, result.Seed)}-{result.Attempts}.log");
        try
        {
            session.Log.Write(file);
            return $"log: {file}";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"log: not kept: {exception.Message}";
        }
    }
}
