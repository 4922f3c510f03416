-- A station that is to check itself again; only for tasks that the calendar raises.
ALTER TYPE "InspectionCause" ADD VALUE 'SELF_CHECK';
