using System;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Transaction;

/// <summary>
/// Undoes one sale: sends its reversal until the issuer acknowledges it, however long that takes, each time with new
/// keys and over a connection that has signed on, to the host that got the sale or to one that keeps its book: another
/// one's word would end nothing. It never gives up.
/// </summary>
public sealed class ReversalEngine
{
    /// <summary>Longest time in ms from a reversal to its reply.</summary>
    public const int ReplyMs = 20_000;

    /// <summary>Pause in ms before the reversal is sent a second time; each pause is twice the one before.</summary>
    public const int FirstPauseMs = 1_000;

    /// <summary>Longest pause in ms before the reversal is sent again.</summary>
    public const int LongestPauseMs = 120_000;

    /// <summary>Shortest pause in ms after the host has refused the reversal.</summary>
    public const int RefusedPauseMs = 20_000;

    private readonly IHostLink _link;
    private readonly Journal _journal;
    private readonly RequestStamp _stamp;
    private readonly HostRequest _request = new HostRequest();
    private readonly HostReply _reply = new HostReply();
    private bool _isWaiting;
    private long _deadlineMs;
    private int _pauseMs;
    private bool _isPending;
    private int _tries;
    private int _refusals;
    private int _session;

    /// <summary>An engine without a pending reversal.</summary>
    public ReversalEngine(IHostLink link, Journal journal, RequestStamp stamp)
    {
        _link = link;
        _journal = journal;
        _stamp = stamp;
    }

    /// <summary>True from <see cref="Queue"/> until the issuer has acknowledged the reversal.</summary>
    public bool IsPending => _isPending;

    /// <summary>Id of the host that got the sale to undo, 0 when it is not known or nothing is to undo.</summary>
    public int HostId => _isPending ? _request.Stamp.HostId : 0;

    /// <summary>Names the sale to undo.</summary>
    public Stamp Sale => _request.Stamp;

    /// <summary>How often a host has answered otherwise since power-up.</summary>
    public int Refusals => _refusals;

    /// <summary>True while a host that can undo the sale listens.</summary>
    public bool MayLeave => (_request.IsFinished ? _link.Session != 0 : _link.IsSignedOn)
        && _link.Settles(_link.HostId, _request.Stamp.HostId);

    /// <summary>True while it is one that was computed before the keys were erased: it needs no sign-on.</summary>
    public bool IsFinished => _isPending && _request.IsFinished;

    /// <summary>Trace number of the sale to undo.</summary>
    public int Stan => _request.Stan;

    /// <summary>Amount of the sale to undo in minor units.</summary>
    public long AmountMinor => _request.AmountMinor;

    /// <summary>How often the reversal has been sent.</summary>
    public int Tries => _tries;

    /// <summary>Makes the reversal pending that this terminal has to send according to the journal, if any.</summary>
    public void Follow(JournalState state)
    {
        _isPending = false;
        MovedReversal moved = state.Standby.Moved;
        if (state.Standby.IsHandedOver)
        {
            return;
        }
        if (moved.IsPresent)
        {
            Queue(0, moved.Stamp, moved.Reason);
            _request.Stan = moved.Stan;
            _request.AmountMinor = moved.AmountMinor;
        }
        else if (state.Last.Fate == SaleFate.ReversalPending)
        {
            QueueLast(0, state, state.ReversalReason);
        }
    }

    /// <summary>Makes the reversal of the last sale of this terminal pending; no other may be pending.</summary>
    /// <param name="nowMs">Time since power-up in ms.</param>
    /// <param name="state">Says what the sale was; today's configuration and clock say nothing of it.</param>
    /// <param name="reason">Why it is undone.</param>
    public void QueueLast(long nowMs, JournalState state, ReversalReason reason)
    {
        Queue(nowMs, state.Last.Stamp, reason);
        _request.Stan = state.Last.Stan;
        _request.AmountMinor = state.Last.AmountMinor;
        if (state.Last.Finished.IsPresent)
        {
            state.Last.Finished.Fill(_request);
        }
    }

    /// <summary>
    /// Computes the reversal of the last sale in advance, if one is pending or may become so, because the keys are
    /// about to go. One that came with a hand-over leaves under any keys.
    /// </summary>
    public void Finish()
    {
        JournalState state = _journal.State;
        bool wasPending = _isPending;
        bool isOwn = state.Last.Fate == SaleFate.ReversalPending && !state.Standby.Moved.IsPresent;
        if ((!state.IsInFlight && !isOwn) || state.Last.Finished.IsPresent)
        {
            return;
        }
        QueueLast(0, state, state.IsInFlight ? ReversalReason.NoReply : state.ReversalReason);
        _request.KeyCounter = _journal.Keys.TakeNext();
        if (_request.KeyCounter != 0 && _link.TryFinish(_request))
        {
            // Where it cannot be made durable it is in memory all the same.
            state.Last.Finished.Take(_request);
            _ = _journal.TryCommit();
        }
        _isPending = wasPending;
        if (!wasPending)
        {
            _request.Clear();
        }
    }

    private void Queue(long nowMs, Stamp sale, ReversalReason reason)
    {
        _request.Clear();
        _stamp.PutSender(_request);
        _request.Stamp.CopyFrom(sale);
        _request.Kind = HostRequestKind.Reversal;
        _request.ReversalReason = reason;
        _isPending = true;
        _isWaiting = false;
        _deadlineMs = nowMs;
        _pauseMs = FirstPauseMs;
        _tries = 0;
        _refusals = 0;
    }

    /// <summary>Sends the reversal or asks for its reply, whichever is due; to be called every tick.</summary>
    public ReversalProgress Tick(long nowMs)
    {
        if (!_isPending)
        {
            return ReversalProgress.None;
        }
        if (_isWaiting)
        {
            return Await(nowMs);
        }
        return MayLeave ? TrySend(nowMs) : ReversalProgress.None;
    }

    private ReversalProgress TrySend(long nowMs)
    {
        if (_session != _link.Session)
        {
            _session = _link.Session;
            _deadlineMs = nowMs;
            _pauseMs = FirstPauseMs;
        }
        if (nowMs < _deadlineMs)
        {
            return TakeLate(nowMs);
        }
        _request.KeyCounter = _request.IsFinished ? _request.KeyCounter : _journal.Keys.TakeNext();
        if (_request.KeyCounter == 0)
        {
            Pause(nowMs, 0);
            return ReversalProgress.None;
        }
        _tries++;
        _isWaiting = true;
        _deadlineMs = nowMs + ReplyMs;
        _link.Send(_request);
        return ReversalProgress.Sent;
    }

    // A host that is slow answers in the pause.
    private ReversalProgress TakeLate(long nowMs)
    {
        bool isDone = _tries > 0 && _link.Poll(nowMs, _reply) == HostProgress.Replied && IsAcknowledged();
        return isDone ? End() : ReversalProgress.None;
    }

    private ReversalProgress Await(long nowMs)
    {
        HostProgress progress = _link.Poll(nowMs, _reply);
        if (progress == HostProgress.Replied && IsAcknowledged())
        {
            return End();
        }
        _refusals += progress == HostProgress.Replied ? 1 : 0;
        bool isOver = progress == HostProgress.NotSent || progress == HostProgress.Broken;
        if (isOver || progress == HostProgress.Replied || nowMs >= _deadlineMs)
        {
            Pause(nowMs, progress == HostProgress.Replied ? RefusedPauseMs : 0);
        }
        return ReversalProgress.None;
    }

    private ReversalProgress End()
    {
        _isPending = false;
        Array.Clear(_request.ReplyKey, 0, _request.ReplyKey.Length);
        return ReversalProgress.Acknowledged;
    }

    // 25: the issuer never had the sale. 94: it has undone it before. Either way nothing is left to undo.
    private bool IsAcknowledged() =>
        _reply.Stan == _request.Stan && IsAmountRight
        && (_reply.Is('0', '0') || _reply.Is('2', '5') || _reply.Is('9', '4'));

    private bool IsAmountRight =>
        _reply.AmountMinor == HostReply.NoAmount || _reply.AmountMinor == _request.AmountMinor;

    private void Pause(long nowMs, int leastMs)
    {
        _isWaiting = false;
        _deadlineMs = nowMs + (_pauseMs > leastMs ? _pauseMs : leastMs);
        _pauseMs = _pauseMs * 2 < LongestPauseMs ? _pauseMs * 2 : LongestPauseMs;
    }
}
