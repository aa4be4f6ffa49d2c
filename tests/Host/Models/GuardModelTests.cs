using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Pin;
using PosTerminal.Models;

namespace PosTerminal.Tests.Host.Models;

/// <summary>The guard and its model, driven by the same random operations, say the same after each.</summary>
[TestClass]
public class GuardModelTests
{
    private const int Operations = 2_000;

    [TestMethod]
    [DataRow(20)]
    [DataRow(300)]
    public void The_guard_does_what_its_model_does(int cards)
    {
        for (int seed = 1; seed <= 50; seed++)
        {
            Drive(new Random(seed), cards, $"{cards} cards, seed {seed}");
        }
    }

    private static void Drive(Random random, int cards, string where)
    {
        TryGuard guard = new();
        GuardModel model = new();
        long now = 0;
        for (int i = 0; i < Operations; i++)
        {
            now += random.Next(10) == 0 ? random.Next(40_000) : random.Next(40);
            int card = random.Next(cards);
            Act(random.Next(16), guard, model, card, now);
            int asked = random.Next(cards);
            string place = $"{where}, operation {i}";
            Assert.AreEqual(model.Refusal($"{asked}", now), RefusalOf(guard, asked, now), place);
            Assert.AreEqual(model.Silent($"{asked}", now), SilentOf(guard, asked), place);
            Assert.AreEqual(model.Tries($"{asked}", now), guard.TriesOf(HandleOf(asked), now), place);
        }
    }

    private static void Act(int operation, TryGuard guard, GuardModel model, int card, long now)
    {
        byte[] handle = HandleOf(card);
        switch (operation)
        {
            case 0:
                guard.Forgive(handle);
                model.Forgive($"{card}");
                break;
            case 1:
                guard.RecordIssuerLock(handle, now);
                model.IssuerLock($"{card}", now);
                break;
            case <= 4:
                guard.RecordWrong(handle, now);
                model.Wrong($"{card}", now);
                break;
            case >= 12 when RefusalOf(guard, card, now) == "":
                guard.RecordSent(handle, now);
                model.Sent($"{card}", now);
                if (operation > 12)
                {
                    guard.TakeBack(handle);
                    model.TakeBack($"{card}");
                }
                break;
            case >= 12:
                break;
            default:
                guard.RecordEntry(now);
                model.Entry(now);
                break;
        }
    }

    private static string RefusalOf(TryGuard guard, int card, long now)
    {
        FaultCode refusal = guard.RefusalOf(HandleOf(card), now);
        return refusal == FaultCode.None ? "" : FaultName.Of(refusal);
    }

    private static int SilentOf(TryGuard guard, int card)
    {
        int place = guard.Table.IndexOf(HandleOf(card));
        return place < 0 ? 0 : guard.Table.SilentAt(place);
    }

    private static byte[] HandleOf(int card) => BitConverter.GetBytes(card * 0x0101010101L);
}
