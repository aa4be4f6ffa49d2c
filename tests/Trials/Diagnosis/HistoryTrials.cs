using System;
using System.Collections.Generic;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.CardOrReader;
using PosTerminal.Firmware.Faults;

namespace PosTerminal.Trials.Diagnosis;

/// <summary>
/// Histories of chance with a known truth against the firmware's decision; each follows from the seed and its number.
/// The question is asked once, at the end.
/// </summary>
public sealed class HistoryTrials
{
    // Every eighth history is made of synthesised swipes, the others of drawn classes.
    private const int SynthesisedEvery = 8;
    private const int TruthCount = 7;

    private readonly int _seed;
    private readonly SynthesisedSwipes _synthesised = new();

    /// <summary>Makes trials.</summary>
    public HistoryTrials(int seed) => _seed = seed;

    /// <summary>Plays one history.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>The truth and what the firmware says: a false accusation if there is one.</returns>
    public (Finding Truth, Finding Verdict) Play(int number)
    {
        Random random = new(unchecked(_seed * 1000003 ^ number * 7919));
        Finding truth = (Finding)(1 + number % TruthCount);
        bool isSynthesised = number / TruthCount % SynthesisedEvery == 0;
        Shop shop = new(isSynthesised ? _synthesised : new DrawnSwipes(random), random);
        PresentationHistory history = new();
        bool isNamed = random.Next(4) > 0;
        Serve(shop, history, random.Next(4, 30), isNamed);
        Visit last = Befall(shop, history, truth, random, isNamed);
        FaultCode card = Present(history, last, isNamed);
        history.End();
        return (truth, VerdictOf(truth, last, card, history));
    }

    private static Visit Befall(
        Shop shop, PresentationHistory history, Finding truth, Random random, bool isNamed)
    {
        shop.Reader = truth == Finding.DirtyHead ? HeadCondition.Dirty
            : truth == Finding.DeadReader ? HeadCondition.Dead
            : HeadCondition.Working;
        shop.IsClumsy = truth == Finding.TrainingAdvised;
        int count = truth switch
        {
            Finding.DirtyHead => random.Next(16, 28),
            Finding.TrainingAdvised => random.Next(14, 24),
            Finding.DeadReader => random.Next(3, 8),
            _ => 0,
        };
        Serve(shop, history, count, isNamed);
        return truth switch
        {
            Finding.Demagnetised => shop.Fail(CardCondition.Demagnetised, false),
            Finding.Damaged => shop.Fail(random.Next(2) == 0 ? CardCondition.Weak : CardCondition.Scratched, false),
            Finding.WrongTechnique => shop.Fail(CardCondition.Sound, true),
            _ => shop.Serve(),
        };
    }

    private static void Serve(Shop shop, PresentationHistory history, int count, bool isNamed)
    {
        for (int i = 0; i < count; i++)
        {
            Present(history, shop.Serve(), isNamed);
            history.End();
        }
    }

    private static FaultCode Present(PresentationHistory history, Visit visit, bool isNamed)
    {
        for (int i = 0; i < visit.Classes.Count; i++)
        {
            bool isRead = visit.Classes[i] is >= SwipeClass.Good and <= SwipeClass.SingleTrack;
            history.Add(visit.Evidence[i], isRead && isNamed ? visit.Card.Handle : null);
        }

        return history.CardFault;
    }

    private static Finding VerdictOf(Finding truth, Visit last, FaultCode card, PresentationHistory history)
    {
        Finding ofReader = NameOf(history.ReaderFault);
        Finding ofCard = NameOf(card);
        Finding ofCashier = history.IsTrainingAdvised ? Finding.TrainingAdvised : Finding.Undecided;
        List<Finding> said = [ofReader, ofCashier, ofCard];
        said.RemoveAll(finding => finding == Finding.Undecided);
        if (said.Count == 0 && history.IsReaderProven && truth == Finding.Sound)
        {
            return Finding.Sound;
        }

        Finding wrong = said.Find(finding => finding != truth && !last.Deserves(finding));
        return wrong != Finding.Undecided ? wrong : said.Contains(truth) ? truth : Finding.Undecided;
    }

    private static Finding NameOf(FaultCode code) => code switch
    {
        FaultCode.C701 => Finding.Demagnetised,
        FaultCode.C702 => Finding.Damaged,
        FaultCode.U504 => Finding.WrongTechnique,
        FaultCode.H210 => Finding.DirtyHead,
        FaultCode.H201 => Finding.DeadReader,
        _ => Finding.Undecided,
    };
}
