using System;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Transaction;

/// <summary>
/// Writes what the service does into the journal: passcodes, the provider's unlocks, sales that he has settled.
/// </summary>
public sealed class ServiceRecords
{
    private readonly Journal _journal;
    private readonly byte[] _handle = new byte[JournalRecord.HandleLength];
    private readonly byte[] _body = new byte[JournalRecord.Length];

    /// <summary>Records of one journal.</summary>
    internal ServiceRecords(Journal journal) => _journal = journal;

    /// <summary>Records that a passcode is about to be checked: a wrong one needs no other record.</summary>
    public bool TryPasscode() => _journal.TryWrite(RecordType.PasscodeTry);

    /// <summary>Records whose passcode the last one was.</summary>
    public bool TryPasscodeRight(ServiceSecret owner)
    {
        PasscodeResultRecord.Write(_body, owner);
        return TryWrite(RecordType.PasscodeResult);
    }

    /// <summary>Records that a challenge is opened.</summary>
    /// <param name="number">The challenge, 0 to 99999999.</param>
    /// <param name="handle">Handle of what a right answer unlocks.</param>
    public bool TryChallenge(int number, byte[] handle)
    {
        JournalRecord.PutHandle(_body, handle);
        ChallengeRecord.Write(_body, number, 0);
        return TryWrite(RecordType.Challenge);
    }

    /// <summary>Records that an answer to the challenge is about to be checked.</summary>
    public bool TryAnswer() => TryWrite(RecordType.ChallengeTry);

    /// <summary>Records that the challenge is spent; a right answer lifts its lock.</summary>
    public bool TryEndChallenge(bool isRight)
    {
        OpenChallenge challenge = _journal.State.Challenge;
        challenge.CopyHandle(_handle);
        JournalRecord.PutHandle(_body, _handle);
        ChallengeEndRecord.Write(_body, isRight, challenge.Epoch + 1);
        _journal.TakeMark(challenge.Epoch + 1);
        return TryWrite(RecordType.ChallengeEnd);
    }

    /// <summary>Records how the provider has settled a sale by hand; a report of it is due from then on.</summary>
    /// <param name="sale">Names it.</param>
    /// <param name="stan">Its trace number.</param>
    /// <param name="amountMinor">Its amount in minor units.</param>
    /// <param name="stands">True when it stands, false when it is undone.</param>
    public bool TrySettle(Stamp sale, int stan, long amountMinor, bool stands)
    {
        JournalRecord.PutSale(_body, stan, amountMinor);
        SettledRecord.Write(_body, sale.Seller, sale.KeyCounter, stands);
        return TryWrite(RecordType.Settled);
    }

    /// <summary>Records that the host knows of that settlement.</summary>
    public bool TrySettlementTold() => TryWrite(RecordType.SettlementTold);

    private bool TryWrite(RecordType type)
    {
        bool isDurable = _journal.TryWriteService(type, _body);
        Array.Clear(_body, 0, _body.Length);
        return isDurable;
    }
}
