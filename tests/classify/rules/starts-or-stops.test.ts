import { testRule } from '../tables.ts';

testRule('starts-or-stops', {
  hits: [
    ['print_3mf', 'Print a 3MF file on a printer'],
    ['stack', 'Manage the lifecycle: start, stop, restart, or check status'],
    ['terminate_app', 'Stop and terminate an app on a device'],
    ['kube_port', 'Temporary port-forward to a pod for probing'],
    ['finetune_model', 'Fine-tune a model on a dataset'],
    ['start_service', 'Start a stopped service'],
    ['deploy', 'Deploy the app to production'],
    ['trigger_workflow', 'Trigger a workflow run'],
    ['create_job', 'Create a job that exports the boards'],
    ['restart', 'Restart the application'],
    ['scan_host', 'Scan a host for open ports'],
  ],
  misses: [
    ['start_time_tracking', 'Starts time tracking on a task'],
    ['create_acquisition_profile', 'Create a new acquisition profile'],
    ['planner', 'Multi-step planning with revisions'],
    ['list_deployments', 'List deployments'],
    ['get_run_status', 'Get the status of a run'],
    ['start_project', 'Retrieves the first task of a project'],
    ['run_search', 'Run a search for flights'],
    ['fetch_finetuning_status', 'Fetches the status of a fine-tuning job'],
    ['validate_rollback', 'Check whether an app can be rolled back'],
  ],
});
